CALL () {
UNWIND $p0 AS v1
CALL (v1) { MATCH (n2:Fact) USING INDEX SEEK n2:Fact(kind, at, id) WHERE n2.kind = v1 AND n2.at IS NOT NULL AND n2.id IS NOT NULL AND ((n2.at >= $p1 AND n2.at < $p2) AND n2.start IS NOT NULL) WITH n2 ORDER BY n2.kind DESC, n2.at DESC, n2.id DESC LIMIT $p3 RETURN n2 }
WITH DISTINCT n2 ORDER BY n2.at DESC, n2.id DESC LIMIT $p3
CALL (n2) {
MATCH ()<-[r3:PARTICIPATES]-(n4) USING INDEX SEEK r3:PARTICIPATES(factId, position, entityId) WHERE r3.factId = n2.id AND r3.position IS NOT NULL AND r3.entityId IS NOT NULL WITH r3, n4 ORDER BY r3.factId, r3.position, r3.entityId LIMIT $p4
RETURN collect([[], [n4.name], []]) AS l5
}
CALL (n2) {
MATCH ()<-[r6:PARTICIPATES]-(n7) USING INDEX SEEK r6:PARTICIPATES(factId, position, entityId) WHERE r6.factId = n2.id AND r6.position IS NOT NULL AND r6.entityId IS NOT NULL AND r6.role = $p5 WITH r6, n7 ORDER BY r6.factId, r6.position, r6.entityId LIMIT $p6
CALL (n7) {
WITH n7 WHERE n7.kind IN $p7
UNWIND $p8 AS v8
CALL (n7, v8) { MATCH ()-[r9:RELATES]->(n10) USING INDEX SEEK r9:RELATES(entityId, type, at, relationshipId) WHERE r9.entityId = n7.id AND r9.type = v8 AND r9.at IS NOT NULL AND r9.relationshipId IS NOT NULL AND (r9.end = $p9 AND EXISTS { MATCH (n11:Entity) USING INDEX SEEK n11:Entity(id) WHERE n11.id = n10.targetId AND n11.kind = $p10 }) WITH r9, n10 ORDER BY r9.entityId DESC, r9.type DESC, r9.at DESC, r9.relationshipId DESC LIMIT $p11 RETURN r9, n10 }
WITH DISTINCT r9, n10 ORDER BY r9.at DESC, r9.relationshipId DESC LIMIT $p11
CALL (n10) {
MATCH ()<-[r12:RELATES]-(n13) USING INDEX SEEK r12:RELATES(relationshipId, end, entityId) WHERE r12.relationshipId = n10.id AND r12.end IS NOT NULL AND r12.entityId IS NOT NULL AND r12.end = $p12 WITH r12, n13 ORDER BY r12.relationshipId, r12.end, r12.entityId LIMIT $p13
RETURN collect([[], [n13.name, n13.iso2, n13.iso3, n13.externalIds, n13.kind], []]) AS l14
}
WITH * ORDER BY r9.at DESC, r9.relationshipId DESC
RETURN collect([[], [], [[l14]]]) AS l15
}
WITH * ORDER BY r6.position, r6.entityId
RETURN collect([[], [n7.name, n7.kind], [[l15]]]) AS l16
}
CALL (n2) {
MATCH ()<-[r17:PARTICIPATES]-(n18) USING INDEX SEEK r17:PARTICIPATES(factId, position, entityId) WHERE r17.factId = n2.id AND r17.position IS NOT NULL AND r17.entityId IS NOT NULL WITH r17, n18 ORDER BY r17.factId, r17.position, r17.entityId LIMIT $p14
RETURN collect([[r17.role], [n18.name, n18.kind], []]) AS l19
}
CALL (n2) {
MATCH ()<-[r20:SUPPORTS]-(n21) USING INDEX SEEK r20:SUPPORTS(factId, publishedAt, evidenceId) WHERE r20.factId = n2.id AND r20.publishedAt IS NOT NULL AND r20.evidenceId IS NOT NULL AND r20.turn = $p15 WITH r20, n21 ORDER BY r20.factId DESC, r20.publishedAt DESC, r20.evidenceId DESC LIMIT $p16
RETURN collect([[], [n21.status, n21.publishedAt, n21.quote], []]) AS l22
}
CALL (n2) {
MATCH ()<-[r23:ABOUT]-(n24) USING INDEX SEEK r23:ABOUT(subjectId, at, factId) WHERE r23.subjectId = n2.id AND r23.at IS NOT NULL AND r23.factId IS NOT NULL WITH r23, n24 ORDER BY r23.subjectId DESC, r23.at DESC, r23.factId DESC LIMIT $p17
CALL (n24) {
MATCH ()<-[r25:PARTICIPATES]-(n26) USING INDEX SEEK r25:PARTICIPATES(factId, position, entityId) WHERE r25.factId = n24.id AND r25.position IS NOT NULL AND r25.entityId IS NOT NULL WITH r25, n26 ORDER BY r25.factId, r25.position, r25.entityId LIMIT $p18
RETURN collect([[], [n26.name], []]) AS l27
}
WITH * ORDER BY r23.at DESC, r23.factId DESC
RETURN collect([[], [n24.type, n24.kind], [[l27]]]) AS l28
}
CALL (n2) {
MATCH ()-[r29:ABOUT]->(n30) USING INDEX SEEK r29:ABOUT(factId, subjectAt, subjectId) WHERE r29.factId = n2.id AND r29.subjectAt IS NOT NULL AND r29.subjectId IS NOT NULL WITH r29, n30 ORDER BY r29.factId DESC, r29.subjectAt DESC, r29.subjectId DESC LIMIT $p19
CALL (n30) {
MATCH ()<-[r31:PARTICIPATES]-(n32) USING INDEX SEEK r31:PARTICIPATES(factId, position, entityId) WHERE r31.factId = n30.id AND r31.position IS NOT NULL AND r31.entityId IS NOT NULL WITH r31, n32 ORDER BY r31.factId, r31.position, r31.entityId LIMIT $p20
RETURN collect([[], [n32.name], []]) AS l33
}
WITH * ORDER BY r29.subjectAt DESC, r29.subjectId DESC
RETURN collect([[], [n30.type, n30.kind], [[l33]]]) AS l34
}
CALL (n2) {
MATCH (n2)-[r35:ESTABLISHES]->(n36) WITH r35, n36 ORDER BY r35.relationshipId LIMIT $p21
RETURN collect([[], [n36.type], []]) AS l37
}
WITH * ORDER BY n2.at DESC, n2.id DESC
RETURN collect([[], [n2.type, n2.detail, n2.kind], [[l5], [l16], [l19], [l22], [l28], [l34], [l37]]]) AS l38
}
RETURN [[l38]] AS pages
