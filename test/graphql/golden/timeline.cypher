CALL () {
MATCH (s1:Entity) USING INDEX SEEK s1:Entity(id) WHERE s1.id IN $p0
WITH DISTINCT s1
UNWIND $p1 AS v2
CALL (s1, v2) { MATCH ()-[r3:PARTICIPATES]->(n4) USING INDEX SEEK r3:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r3.entityId = s1.id AND r3.kind = v2 AND r3.at IS NOT NULL AND r3.factId IS NOT NULL AND r3.endsBy IS NOT NULL AND r3.sourceCount IS NOT NULL AND NOT (r3.endsBy = $p2) WITH r3, n4 ORDER BY r3.entityId, r3.kind, r3.at, r3.factId LIMIT $p3 RETURN r3, n4 }
WITH r3, n4 ORDER BY r3.at, r3.factId WITH n4, collect(r3)[0] AS r3 ORDER BY r3.at, r3.factId LIMIT $p3
RETURN collect([[], [n4.at], []]) AS l5
}
CALL () {
MATCH (s6:Entity) USING INDEX SEEK s6:Entity(id) WHERE s6.id IN $p4
WITH DISTINCT s6
CALL (s6) { MATCH ()<-[r7:MENTIONS]-(n8) USING INDEX SEEK r7:MENTIONS(entityId, publishedAt, articleId) WHERE r7.entityId = s6.id AND r7.publishedAt IS NOT NULL AND r7.articleId IS NOT NULL WITH r7, n8 ORDER BY r7.entityId, r7.publishedAt, r7.articleId LIMIT $p5 RETURN r7, n8 }
WITH r7, n8 ORDER BY r7.publishedAt, r7.articleId WITH n8, collect(r7)[0] AS r7 ORDER BY r7.publishedAt, r7.articleId LIMIT $p5
RETURN collect([[], [n8.publishedAt], []]) AS l9
}
CALL () {
MATCH (s10:Entity) USING INDEX SEEK s10:Entity(id) WHERE s10.id IN $p6
WITH DISTINCT s10
UNWIND $p7 AS v11
CALL (s10, v11) { MATCH ()-[r12:PARTICIPATES]->(n13) USING INDEX SEEK r12:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r12.entityId = s10.id AND r12.kind = v11 AND r12.at IS NOT NULL AND r12.factId IS NOT NULL AND r12.endsBy IS NOT NULL AND r12.sourceCount IS NOT NULL AND NOT (r12.endsBy = $p8) WITH r12, n13 ORDER BY r12.entityId DESC, r12.kind DESC, r12.at DESC, r12.factId DESC LIMIT $p9 RETURN r12, n13 }
WITH r12, n13 ORDER BY r12.at DESC, r12.factId DESC WITH n13, collect(r12)[0] AS r12 ORDER BY r12.at DESC, r12.factId DESC LIMIT $p9
RETURN collect([[], [n13.at], []]) AS l14
}
CALL () {
MATCH (s15:Entity) USING INDEX SEEK s15:Entity(id) WHERE s15.id IN $p10
WITH DISTINCT s15
CALL (s15) { MATCH ()<-[r16:MENTIONS]-(n17) USING INDEX SEEK r16:MENTIONS(entityId, publishedAt, articleId) WHERE r16.entityId = s15.id AND r16.publishedAt IS NOT NULL AND r16.articleId IS NOT NULL WITH r16, n17 ORDER BY r16.entityId DESC, r16.publishedAt DESC, r16.articleId DESC LIMIT $p11 RETURN r16, n17 }
WITH r16, n17 ORDER BY r16.publishedAt DESC, r16.articleId DESC WITH n17, collect(r16)[0] AS r16 ORDER BY r16.publishedAt DESC, r16.articleId DESC LIMIT $p11
RETURN collect([[], [n17.publishedAt], []]) AS l18
}
CALL () {
MATCH (s20:Entity) USING INDEX SEEK s20:Entity(id) WHERE s20.id IN $p12
WITH DISTINCT s20
UNWIND $p13 AS v21
UNWIND $p14 AS i22
CALL (s20, v21, i22) { MATCH ()-[r23:PARTICIPATES]->(n24) USING INDEX SEEK r23:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r23.entityId = s20.id AND r23.kind = v21 AND r23.at IS NOT NULL AND r23.factId IS NOT NULL AND r23.endsBy IS NOT NULL AND r23.sourceCount IS NOT NULL AND r23.at >= i22[0] AND r23.at < i22[1] AND NOT (r23.endsBy = $p15) RETURN r23, n24 }
WITH i22, n24, collect(r23)[0] AS r23
WITH * ORDER BY r23.sourceCount DESC, r23.at DESC, r23.factId DESC
WITH i22[0] AS v25, count(*) AS c26, count(CASE WHEN r23.endsBy <= i22[1] THEN true END) AS w27, collect(r23.factId)[..$p16] AS t28 ORDER BY v25
RETURN collect([v25, c26, w27, t28]) AS g19
}
CALL () {
MATCH (s30:Entity) USING INDEX SEEK s30:Entity(id) WHERE s30.id IN $p17
WITH DISTINCT s30
UNWIND $p18 AS i31
CALL (s30, i31) { MATCH ()<-[r32:MENTIONS]-(n33) USING INDEX SEEK r32:MENTIONS(entityId, publishedAt, articleId) WHERE r32.entityId = s30.id AND r32.publishedAt IS NOT NULL AND r32.articleId IS NOT NULL AND r32.publishedAt >= i31[0] AND r32.publishedAt < i31[1] RETURN r32, n33 }
WITH i31, n33, collect(r32)[0] AS r32
WITH i31[0] AS v34, count(*) AS c35, 0 AS w36, [] AS t37 ORDER BY v34
RETURN collect([v34, c35, w36, t37]) AS g29
}
CALL () {
MATCH (s39:Entity) USING INDEX SEEK s39:Entity(id) WHERE s39.id IN $p19
WITH DISTINCT s39
UNWIND $p20 AS v40
CALL (s39, v40) { MATCH ()-[r41:PARTICIPATES]->(n42) USING INDEX SEEK r41:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r41.entityId = s39.id AND r41.kind = v40 AND r41.at IS NOT NULL AND r41.factId IS NOT NULL AND r41.endsBy IS NOT NULL AND r41.sourceCount IS NOT NULL AND r41.endsBy = $p21 RETURN r41, n42 }
RETURN count(DISTINCT n42)
AS c38
}
CALL () {
MATCH (n43:Fact) USING INDEX SEEK n43:Fact(id) WHERE n43.id IN $p22

RETURN collect([[], [n43.id, n43.time, n43.start, n43.end, n43.precision, n43.sourceCount, n43.kind], []]) AS l44
}
RETURN [[l5], [l9], [l14], [l18], [[], null, g19], [[], null, g29], [[], c38], [l44]] AS pages
