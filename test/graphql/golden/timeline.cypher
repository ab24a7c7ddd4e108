CALL () {
MATCH (s1:Entity) USING INDEX SEEK s1:Entity(id) WHERE s1.id IN $p0
WITH DISTINCT s1
UNWIND $p1 AS v2
CALL (s1, v2) { MATCH (s1)-[r3:PARTICIPATES]->(n4) USING INDEX SEEK r3:PARTICIPATES(entityId, kind, at, factId) WHERE r3.entityId = s1.id AND r3.kind = v2 AND r3.at IS NOT NULL AND r3.factId IS NOT NULL AND NOT (r3.factId STARTS WITH $p2) WITH r3, n4 ORDER BY r3.entityId, r3.kind, r3.at, r3.factId LIMIT $p3 RETURN r3, n4 }
WITH r3, n4 ORDER BY r3.at, r3.factId WITH n4, collect(r3)[0] AS r3 ORDER BY r3.at, r3.factId LIMIT $p3
RETURN collect([[], [n4.at], []]) AS l5
}
CALL () {
MATCH (s6:Entity) USING INDEX SEEK s6:Entity(id) WHERE s6.id IN $p4
WITH DISTINCT s6
CALL (s6) { MATCH (s6)<-[r7:MENTIONS]-(n8) USING INDEX SEEK r7:MENTIONS(entityId, publishedAt, articleId) WHERE r7.entityId = s6.id AND r7.publishedAt IS NOT NULL AND r7.articleId IS NOT NULL WITH r7, n8 ORDER BY r7.entityId, r7.publishedAt, r7.articleId LIMIT $p5 RETURN r7, n8 }
WITH r7, n8 ORDER BY r7.publishedAt, r7.articleId WITH n8, collect(r7)[0] AS r7 ORDER BY r7.publishedAt, r7.articleId LIMIT $p5
RETURN collect([[], [n8.publishedAt], []]) AS l9
}
CALL () {
MATCH (s10:Entity) USING INDEX SEEK s10:Entity(id) WHERE s10.id IN $p6
WITH DISTINCT s10
UNWIND $p7 AS v11
CALL (s10, v11) { MATCH (s10)-[r12:PARTICIPATES]->(n13) USING INDEX SEEK r12:PARTICIPATES(entityId, kind, at, factId) WHERE r12.entityId = s10.id AND r12.kind = v11 AND r12.at IS NOT NULL AND r12.factId IS NOT NULL AND NOT (r12.factId STARTS WITH $p8) WITH r12, n13 ORDER BY r12.entityId DESC, r12.kind DESC, r12.at DESC, r12.factId DESC LIMIT $p9 RETURN r12, n13 }
WITH r12, n13 ORDER BY r12.at DESC, r12.factId DESC WITH n13, collect(r12)[0] AS r12 ORDER BY r12.at DESC, r12.factId DESC LIMIT $p9
RETURN collect([[], [n13.at], []]) AS l14
}
CALL () {
MATCH (s15:Entity) USING INDEX SEEK s15:Entity(id) WHERE s15.id IN $p10
WITH DISTINCT s15
CALL (s15) { MATCH (s15)<-[r16:MENTIONS]-(n17) USING INDEX SEEK r16:MENTIONS(entityId, publishedAt, articleId) WHERE r16.entityId = s15.id AND r16.publishedAt IS NOT NULL AND r16.articleId IS NOT NULL WITH r16, n17 ORDER BY r16.entityId DESC, r16.publishedAt DESC, r16.articleId DESC LIMIT $p11 RETURN r16, n17 }
WITH r16, n17 ORDER BY r16.publishedAt DESC, r16.articleId DESC WITH n17, collect(r16)[0] AS r16 ORDER BY r16.publishedAt DESC, r16.articleId DESC LIMIT $p11
RETURN collect([[], [n17.publishedAt], []]) AS l18
}
CALL () {
MATCH (s20:Entity) USING INDEX SEEK s20:Entity(id) WHERE s20.id IN $p12
WITH DISTINCT s20
UNWIND $p13 AS v21
UNWIND $p14 AS i22
CALL (s20, v21, i22) { MATCH (s20)-[r23:PARTICIPATES]->(n24) USING INDEX SEEK r23:PARTICIPATES(entityId, kind, at, factId) WHERE r23.entityId = s20.id AND r23.kind = v21 AND r23.at IS NOT NULL AND r23.factId IS NOT NULL AND r23.at >= i22[0] AND r23.at < i22[1] AND NOT (r23.factId STARTS WITH $p15) RETURN r23, n24 }
WITH i22, n24, collect(r23)[0] AS r23 ORDER BY n24.sourceCount DESC, r23.at DESC, r23.factId DESC
WITH i22[0] AS v25, count(*) AS c26, collect(r23.factId)[..$p16] AS t27 ORDER BY v25
RETURN collect([v25, c26, t27]) AS g19
}
CALL () {
MATCH (s29:Entity) USING INDEX SEEK s29:Entity(id) WHERE s29.id IN $p17
WITH DISTINCT s29
UNWIND $p18 AS v30
UNWIND $p19 AS i31
CALL (s29, v30, i31) { MATCH (s29)-[r32:PARTICIPATES]->(n33) USING INDEX SEEK r32:PARTICIPATES(entityId, kind, at, factId) WHERE r32.entityId = s29.id AND r32.kind = v30 AND r32.at IS NOT NULL AND r32.factId IS NOT NULL AND r32.at >= i31[0] AND r32.at < i31[1] AND n33.end <= i31[1] AND n33.start IS NOT NULL RETURN r32, n33 }
WITH i31[0] AS v34, count(DISTINCT n33) AS c35 ORDER BY v34
RETURN collect([v34, c35, []]) AS g28
}
CALL () {
MATCH (s37:Entity) USING INDEX SEEK s37:Entity(id) WHERE s37.id IN $p20
WITH DISTINCT s37
UNWIND $p21 AS i38
CALL (s37, i38) { MATCH (s37)<-[r39:MENTIONS]-(n40) USING INDEX SEEK r39:MENTIONS(entityId, publishedAt, articleId) WHERE r39.entityId = s37.id AND r39.publishedAt IS NOT NULL AND r39.articleId IS NOT NULL AND r39.publishedAt >= i38[0] AND r39.publishedAt < i38[1] RETURN r39, n40 }
WITH i38[0] AS v41, count(DISTINCT n40) AS c42 ORDER BY v41
RETURN collect([v41, c42, []]) AS g36
}
CALL () {
MATCH (s44:Entity) USING INDEX SEEK s44:Entity(id) WHERE s44.id IN $p22
WITH DISTINCT s44
UNWIND $p23 AS v45
CALL (s44, v45) { MATCH (s44)-[r46:PARTICIPATES]->(n47) USING INDEX SEEK r46:PARTICIPATES(entityId, kind, at, factId) WHERE r46.entityId = s44.id AND r46.kind = v45 AND r46.at IS NOT NULL AND r46.factId IS NOT NULL AND r46.factId STARTS WITH $p24 RETURN r46, n47 }
RETURN count(DISTINCT n47)
AS c43
}
CALL () {
MATCH (n48:Fact) USING INDEX SEEK n48:Fact(id) WHERE n48.id IN $p25

RETURN collect([[], [n48.id, n48.time, n48.start, n48.end, n48.precision, n48.sourceCount, n48.kind], []]) AS l49
}
RETURN [[l5], [l9], [l14], [l18], [[], null, g19], [[], null, g28], [[], null, g36], [[], c43], [l49]] AS pages
