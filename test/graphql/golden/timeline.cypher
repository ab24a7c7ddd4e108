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
WITH i22[0] AS of, count(*) AS rows, collect(r23.factId)[..$p16] AS top ORDER BY of
RETURN collect([of, rows, top]) AS g19
}
CALL () {
MATCH (s26:Entity) USING INDEX SEEK s26:Entity(id) WHERE s26.id IN $p17
WITH DISTINCT s26
UNWIND $p18 AS v27
UNWIND $p19 AS i28
CALL (s26, v27, i28) { MATCH (s26)-[r29:PARTICIPATES]->(n30) USING INDEX SEEK r29:PARTICIPATES(entityId, kind, at, factId) WHERE r29.entityId = s26.id AND r29.kind = v27 AND r29.at IS NOT NULL AND r29.factId IS NOT NULL AND r29.at >= i28[0] AND r29.at < i28[1] AND n30.end <= i28[1] AND n30.start IS NOT NULL RETURN r29, n30 }
WITH i28[0] AS of, count(DISTINCT n30) AS rows ORDER BY of
RETURN collect([of, rows, []]) AS g25
}
CALL () {
MATCH (s32:Entity) USING INDEX SEEK s32:Entity(id) WHERE s32.id IN $p20
WITH DISTINCT s32
UNWIND $p21 AS i33
CALL (s32, i33) { MATCH (s32)<-[r34:MENTIONS]-(n35) USING INDEX SEEK r34:MENTIONS(entityId, publishedAt, articleId) WHERE r34.entityId = s32.id AND r34.publishedAt IS NOT NULL AND r34.articleId IS NOT NULL AND r34.publishedAt >= i33[0] AND r34.publishedAt < i33[1] RETURN r34, n35 }
WITH i33[0] AS of, count(DISTINCT n35) AS rows ORDER BY of
RETURN collect([of, rows, []]) AS g31
}
CALL () {
MATCH (s37:Entity) USING INDEX SEEK s37:Entity(id) WHERE s37.id IN $p22
WITH DISTINCT s37
UNWIND $p23 AS v38
CALL (s37, v38) { MATCH (s37)-[r39:PARTICIPATES]->(n40) USING INDEX SEEK r39:PARTICIPATES(entityId, kind, at, factId) WHERE r39.entityId = s37.id AND r39.kind = v38 AND r39.at IS NOT NULL AND r39.factId IS NOT NULL AND r39.factId STARTS WITH $p24 RETURN r39, n40 }
RETURN count(DISTINCT n40)
AS c36
}
CALL () {
MATCH (n41:Fact) USING INDEX SEEK n41:Fact(id) WHERE n41.id IN $p25

RETURN collect([[], [n41.id, n41.time, n41.start, n41.end, n41.precision, n41.sourceCount, n41.kind], []]) AS l42
}
RETURN [[l5], [l9], [l14], [l18], [[], null, g19], [[], null, g25], [[], null, g31], [[], c36], [l42]] AS pages
