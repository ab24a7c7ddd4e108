CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
MATCH ()-[r2:RELATES]->(n3) USING INDEX SEEK r2:RELATES(entityId, at, relationshipId) WHERE r2.entityId = n1.id AND r2.at IS NOT NULL AND r2.relationshipId IS NOT NULL WITH r2, n3 ORDER BY r2.entityId DESC, r2.at DESC, r2.relationshipId DESC LIMIT $p1
RETURN collect([[r2.otherId], [r2.relationshipId], []]) AS l4
}
RETURN collect([[], [n1.id, n1.articleCount], [[l4]]]) AS l5
}
CALL () {
MATCH (n6:Relationship) USING INDEX n6:Relationship(id) WHERE n6.id IS NOT NULL AND (n6.id IN $p2 AND (n6.status IN $p3 AND n6.sourceCount >= $p4)) WITH n6 ORDER BY n6.id LIMIT $p5
RETURN collect([[], [n6.id], []]) AS l7
}
CALL () {
MATCH (n8:Entity) USING INDEX SEEK n8:Entity(id) WHERE n8.id IN $p6
CALL (n8) {
UNWIND $p7 AS v9
CALL (n8, v9) { MATCH ()-[r10:RELATES]->(n11) USING INDEX SEEK r10:RELATES(entityId, otherId, at, relationshipId) WHERE r10.entityId = n8.id AND r10.otherId = v9 AND r10.at IS NOT NULL AND r10.relationshipId IS NOT NULL AND (n11.status IN $p8 AND n11.sourceCount >= $p9) WITH r10, n11 ORDER BY r10.entityId DESC, r10.otherId DESC, r10.at DESC, r10.relationshipId DESC LIMIT $p10 RETURN r10, n11 }
WITH DISTINCT r10, n11 ORDER BY r10.at DESC, r10.relationshipId DESC LIMIT $p10
RETURN collect([[r10.otherId], [], []]) AS l12
}
RETURN collect([[], [n8.id, n8.articleCount], [[l12]]]) AS l13
}
CALL () {
MATCH (n14:Entity) USING INDEX SEEK n14:Entity(id) WHERE n14.id IN $p11

RETURN collect([[], [n14.id, n14.articleCount], []]) AS l15
}
CALL () {
MATCH (n16:Entity) USING INDEX SEEK n16:Entity(id) WHERE n16.id IN $p12
CALL (n16) {
MATCH ()-[r17:RELATES]->(n18) USING INDEX SEEK r17:RELATES(entityId, at, relationshipId) WHERE r17.entityId = n16.id AND r17.at IS NOT NULL AND r17.relationshipId IS NOT NULL WITH r17, n18 ORDER BY r17.entityId DESC, r17.at DESC, r17.relationshipId DESC LIMIT $p13
RETURN collect([[r17.otherId], [r17.relationshipId], []]) AS l19
}
RETURN collect([[], [n16.id, n16.articleCount], [[l19]]]) AS l20
}
CALL () {
MATCH (n21:Relationship) USING INDEX n21:Relationship(id) WHERE n21.id IS NOT NULL AND (n21.id IN $p14 AND (n21.status IN $p15 AND n21.sourceCount >= $p16)) WITH n21 ORDER BY n21.id LIMIT $p17
RETURN collect([[], [n21.id], []]) AS l22
}
CALL () {
MATCH (n23:Entity) USING INDEX SEEK n23:Entity(id) WHERE n23.id IN $p18
CALL (n23) {
UNWIND $p19 AS v24
CALL (n23, v24) { MATCH ()-[r25:RELATES]->(n26) USING INDEX SEEK r25:RELATES(entityId, otherId, at, relationshipId) WHERE r25.entityId = n23.id AND r25.otherId = v24 AND r25.at IS NOT NULL AND r25.relationshipId IS NOT NULL AND (n26.status IN $p20 AND n26.sourceCount >= $p21) WITH r25, n26 ORDER BY r25.entityId DESC, r25.otherId DESC, r25.at DESC, r25.relationshipId DESC LIMIT $p22 RETURN r25, n26 }
WITH DISTINCT r25, n26 ORDER BY r25.at DESC, r25.relationshipId DESC LIMIT $p22
RETURN collect([[r25.otherId], [], []]) AS l27
}
RETURN collect([[], [n23.id, n23.articleCount], [[l27]]]) AS l28
}
CALL () {
MATCH (n29:Entity) USING INDEX SEEK n29:Entity(id) WHERE n29.id IN $p23
CALL (n29) {
UNWIND $p24 AS v30
CALL (n29, v30) { MATCH ()-[r31:RELATES]->(n32) USING INDEX SEEK r31:RELATES(entityId, otherId, at, relationshipId) WHERE r31.entityId = n29.id AND r31.otherId = v30 AND r31.at IS NOT NULL AND r31.relationshipId IS NOT NULL AND (n32.status IN $p25 AND n32.sourceCount >= $p26) WITH r31, n32 ORDER BY r31.entityId DESC, r31.otherId DESC, r31.at DESC, r31.relationshipId DESC LIMIT $p27 RETURN r31, n32 }
WITH DISTINCT r31, n32 ORDER BY r31.at DESC, r31.relationshipId DESC LIMIT $p27
RETURN collect([[r31.otherId], [r31.relationshipId, n32.sourceCount, n32.at], []]) AS l33
}
RETURN collect([[], [n29.id, n29.articleCount], [[l33]]]) AS l34
}
CALL () {
MATCH (n35:Entity) USING INDEX SEEK n35:Entity(id) WHERE n35.id IN $p28

RETURN collect([[], [n35.id, n35.name, n35.iso2, n35.kind], []]) AS l36
}
CALL () {
MATCH (n37:Relationship) USING INDEX SEEK n37:Relationship(id) WHERE n37.id IN $p29
CALL (n37) {
MATCH ()<-[r38:RELATES]-(n39) USING INDEX SEEK r38:RELATES(relationshipId, end, entityId) WHERE r38.relationshipId = n37.id AND r38.end IS NOT NULL AND r38.entityId IS NOT NULL AND r38.end = $p30 WITH r38, n39 ORDER BY r38.relationshipId, r38.end, r38.entityId LIMIT $p31
RETURN collect([[], [n39.name, n39.kind], []]) AS l40
}
CALL (n37) {
MATCH ()<-[r41:RELATES]-(n42) USING INDEX SEEK r41:RELATES(relationshipId, end, entityId) WHERE r41.relationshipId = n37.id AND r41.end IS NOT NULL AND r41.entityId IS NOT NULL AND r41.end = $p32 WITH r41, n42 ORDER BY r41.relationshipId, r41.end, r41.entityId LIMIT $p33
RETURN collect([[], [n42.name, n42.kind], []]) AS l43
}
CALL (n37) {
MATCH ()<-[r44:PROVES]-(n45) USING INDEX SEEK r44:PROVES(relationshipId, publishedAt, evidenceId) WHERE r44.relationshipId = n37.id AND r44.publishedAt IS NOT NULL AND r44.evidenceId IS NOT NULL WITH r44, n45 ORDER BY r44.relationshipId DESC, r44.publishedAt DESC, r44.evidenceId DESC LIMIT $p34
CALL (n45) {
MATCH (n45)-[r46:QUOTES]->(n47) WITH r46, n47 ORDER BY r46.articleId LIMIT $p35
RETURN collect([[], [n47.headline], []]) AS l48
}
WITH * ORDER BY r44.publishedAt DESC, r44.evidenceId DESC
RETURN collect([[], [n45.quote], [[l48]]]) AS l49
}
RETURN collect([[], [n37.id, n37.type], [[l40], [l43], [l49]]]) AS l50
}
RETURN [[l5], [l7], [l13], [l15], [l20], [l22], [l28], [l34], [l36], [l50]] AS pages
