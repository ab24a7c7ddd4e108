CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
MATCH (n1)-[r2:RELATES]->(n3) USING INDEX SEEK r2:RELATES(entityId, at, relationshipId) WHERE r2.entityId = n1.id AND r2.at IS NOT NULL AND r2.relationshipId IS NOT NULL WITH r2, n3 ORDER BY r2.entityId DESC, r2.at DESC, r2.relationshipId DESC LIMIT $p1
CALL (n3) {
MATCH (n3)<-[r4:RELATES]-(n5) USING INDEX SEEK r4:RELATES(relationshipId, end, entityId) WHERE r4.relationshipId = n3.id AND r4.end IS NOT NULL AND r4.entityId IS NOT NULL WITH r4, n5 ORDER BY r4.relationshipId, r4.end LIMIT $p2
RETURN collect([[], [r4.entityId, n5.articleCount], []]) AS l6
}
WITH * ORDER BY r2.at DESC, r2.relationshipId DESC
RETURN collect([[r2.otherId], [r2.relationshipId, n3.type, n3.at, n3.sourceCount], [[l6]]]) AS l7
}
RETURN collect([[], [n1.id], [[l7]]]) AS l8
}
CALL () {
MATCH (s10:Entity) USING INDEX SEEK s10:Entity(id) WHERE s10.id IN $p3
WITH DISTINCT s10
CALL (s10) { MATCH (s10)-[r11:RELATES]->(n12) USING INDEX SEEK r11:RELATES(entityId, type, at, relationshipId) WHERE r11.entityId = s10.id AND r11.type IS NOT NULL AND r11.at IS NOT NULL AND r11.relationshipId IS NOT NULL RETURN r11, n12 }
WITH r11.type AS v13, count(DISTINCT n12) AS c14 ORDER BY v13
RETURN collect([v13, c14, []]) AS g9
}
CALL () {
MATCH (n15:Entity) USING INDEX SEEK n15:Entity(id) WHERE n15.id IN $p4
CALL (n15) {
MATCH (n15)-[r16:RELATES]->(n17) USING INDEX SEEK r16:RELATES(entityId, at, relationshipId) WHERE r16.entityId = n15.id AND r16.at IS NOT NULL AND r16.relationshipId IS NOT NULL WITH r16, n17 ORDER BY r16.entityId DESC, r16.at DESC, r16.relationshipId DESC LIMIT $p5
CALL (n17) {
MATCH (n17)<-[r18:RELATES]-(n19) USING INDEX SEEK r18:RELATES(relationshipId, end, entityId) WHERE r18.relationshipId = n17.id AND r18.end IS NOT NULL AND r18.entityId IS NOT NULL WITH r18, n19 ORDER BY r18.relationshipId, r18.end LIMIT $p6
RETURN collect([[], [r18.entityId, n19.articleCount], []]) AS l20
}
WITH * ORDER BY r16.at DESC, r16.relationshipId DESC
RETURN collect([[r16.otherId], [r16.relationshipId, n17.type, n17.at, n17.sourceCount], [[l20]]]) AS l21
}
RETURN collect([[], [n15.id], [[l21]]]) AS l22
}
CALL () {
MATCH (n23:Entity) USING INDEX SEEK n23:Entity(id) WHERE n23.id IN $p7

RETURN collect([[], [n23.id, n23.name, n23.articleCount, n23.kind], []]) AS l24
}
CALL () {
MATCH (n25:Relationship) USING INDEX SEEK n25:Relationship(id) WHERE n25.id IN $p8
CALL (n25) {
MATCH (n25)<-[r26:RELATES]-(n27) USING INDEX SEEK r26:RELATES(relationshipId, end, entityId) WHERE r26.relationshipId = n25.id AND r26.end IS NOT NULL AND r26.entityId IS NOT NULL AND r26.end = $p9 WITH r26, n27 ORDER BY r26.relationshipId, r26.end, r26.entityId LIMIT $p10
RETURN collect([[], [r26.entityId, n27.kind], []]) AS l28
}
CALL (n25) {
MATCH (n25)<-[r29:RELATES]-(n30) USING INDEX SEEK r29:RELATES(relationshipId, end, entityId) WHERE r29.relationshipId = n25.id AND r29.end IS NOT NULL AND r29.entityId IS NOT NULL AND r29.end = $p11 WITH r29, n30 ORDER BY r29.relationshipId, r29.end, r29.entityId LIMIT $p12
RETURN collect([[], [r29.entityId, n30.kind], []]) AS l31
}
RETURN collect([[], [n25.id, n25.type], [[l28], [l31]]]) AS l32
}
RETURN [[l8], [[], null, g9], [l22], [l24], [l32]] AS pages
