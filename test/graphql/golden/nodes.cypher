CALL () {
MATCH (n1:Source) USING INDEX SEEK n1:Source(id) WHERE n1.id IN $p0

RETURN collect([[], [n1.id], []]) AS l2
}
CALL () {
MATCH (n3:Entity) USING INDEX SEEK n3:Entity(id) WHERE n3.id IN $p1
CALL (n3) {
WITH n3 WHERE n3.kind IN $p2
UNWIND $p3 AS v4
CALL (n3, v4) { MATCH ()-[r5:PARTICIPATES]->(n6) USING INDEX SEEK r5:PARTICIPATES(entityId, type, at, factId) WHERE r5.entityId = n3.id AND r5.type = v4 AND r5.at IS NOT NULL AND r5.factId IS NOT NULL WITH r5, n6 ORDER BY r5.entityId DESC, r5.type DESC, r5.at DESC, r5.factId DESC LIMIT $p4 RETURN r5, n6 }
WITH DISTINCT r5, n6 ORDER BY r5.at DESC, r5.factId DESC LIMIT $p4
CALL (n6) {
MATCH ()<-[r7:PARTICIPATES]-(n8) USING INDEX SEEK r7:PARTICIPATES(factId, position, entityId) WHERE r7.factId = n6.id AND r7.position IS NOT NULL AND r7.entityId IS NOT NULL WITH r7, n8 ORDER BY r7.factId, r7.position, r7.entityId LIMIT $p5
RETURN collect([[], [n8.name], []]) AS l9
}
WITH * ORDER BY r5.at DESC, r5.factId DESC
RETURN collect([[], [n6.type, n6.detail, n6.time, n6.start, n6.end, n6.precision, n6.kind], [[l9]]]) AS l10
}
RETURN collect([[], [n3.id, n3.name, n3.kind], [[l10]]]) AS l11
}
CALL () {
MATCH (n12:Fact) USING INDEX SEEK n12:Fact(id) WHERE n12.id IN $p6
CALL (n12) {
MATCH ()<-[r13:PARTICIPATES]-(n14) USING INDEX SEEK r13:PARTICIPATES(factId, position, entityId) WHERE r13.factId = n12.id AND r13.position IS NOT NULL AND r13.entityId IS NOT NULL WITH r13, n14 ORDER BY r13.factId, r13.position, r13.entityId LIMIT $p7
RETURN collect([[], [n14.name], []]) AS l15
}
RETURN collect([[], [n12.id, n12.type, n12.disputed, n12.kind], [[l15]]]) AS l16
}
RETURN [[l2], [l11], [l16]] AS pages
