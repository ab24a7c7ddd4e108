CALL () {
MATCH (s1:Name) USING INDEX SEEK s1:Name(id) WHERE s1.id IN $p0
WITH DISTINCT s1
CALL (s1) { MATCH (s1)-[r2:NAMES]->(n3) WHERE n3.kind = $p1 WITH r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2 RETURN r2, n3 }
WITH DISTINCT r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2
CALL (n3) {
UNWIND $p3 AS v4
CALL (n3, v4) { MATCH ()-[r5:PARTICIPATES]->(n6) USING INDEX SEEK r5:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r5.entityId = n3.id AND r5.kind = v4 AND r5.at IS NOT NULL AND r5.factId IS NOT NULL AND r5.endsBy IS NOT NULL AND r5.sourceCount IS NOT NULL WITH r5, n6 ORDER BY r5.entityId DESC, r5.kind DESC, r5.at DESC, r5.factId DESC LIMIT $p4 RETURN r5, n6 }
WITH DISTINCT r5, n6 ORDER BY r5.at DESC, r5.factId DESC LIMIT $p4
CALL (n6) {
MATCH ()<-[r7:PARTICIPATES]-(n8) USING INDEX SEEK r7:PARTICIPATES(factId, position, entityId) WHERE r7.factId = n6.id AND r7.position IS NOT NULL AND r7.entityId IS NOT NULL WITH r7, n8 ORDER BY r7.factId, r7.position, r7.entityId LIMIT $p5
RETURN collect([[], [n8.name], []]) AS l9
}
WITH * ORDER BY r5.at DESC, r5.factId DESC
RETURN collect([[], [n6.type, n6.kind], [[l9]]]) AS l10
}
CALL (n3) {
UNWIND $p6 AS v11
CALL (n3, v11) { MATCH ()-[r12:PARTICIPATES]->(n13) USING INDEX SEEK r12:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r12.entityId = n3.id AND r12.kind = v11 AND r12.at IS NOT NULL AND r12.factId IS NOT NULL AND r12.endsBy IS NOT NULL AND r12.sourceCount IS NOT NULL WITH r12, n13 ORDER BY r12.entityId, r12.kind, r12.at, r12.factId LIMIT $p7 RETURN r12, n13 }
WITH DISTINCT r12, n13 ORDER BY r12.at, r12.factId LIMIT $p7
CALL (n13) {
MATCH ()<-[r14:PARTICIPATES]-(n15) USING INDEX SEEK r14:PARTICIPATES(factId, position, entityId) WHERE r14.factId = n13.id AND r14.position IS NOT NULL AND r14.entityId IS NOT NULL WITH r14, n15 ORDER BY r14.factId, r14.position, r14.entityId LIMIT $p8
RETURN collect([[], [n15.name], []]) AS l16
}
WITH * ORDER BY r12.at, r12.factId
RETURN collect([[], [n13.type, n13.kind], [[l16]]]) AS l17
}
CALL (n3) {
UNWIND $p9 AS v18
CALL (n3, v18) { MATCH ()-[r19:RELATES]->(n20) USING INDEX SEEK r19:RELATES(entityId, type, at, relationshipId) WHERE r19.entityId = n3.id AND r19.type = v18 AND r19.at IS NOT NULL AND r19.relationshipId IS NOT NULL WITH r19, n20 ORDER BY r19.entityId DESC, r19.type DESC, r19.at DESC, r19.relationshipId DESC LIMIT $p10 RETURN r19, n20 }
WITH DISTINCT r19, n20 ORDER BY r19.at DESC, r19.relationshipId DESC LIMIT $p10
RETURN collect([[], [n20.type], []]) AS l21
}
WITH * ORDER BY n3.articleCount DESC, r2.entityId DESC
RETURN collect([[], [n3.name, n3.kind], [[l10], [l17], [l21]]]) AS l22
}
RETURN [[l22]] AS pages
