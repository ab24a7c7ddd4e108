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
WITH r11.type AS of, count(DISTINCT n12) AS rows ORDER BY of
RETURN collect([of, rows, []]) AS g9
}
CALL () {
MATCH (n13:Entity) USING INDEX SEEK n13:Entity(id) WHERE n13.id IN $p4
CALL (n13) {
MATCH (n13)-[r14:RELATES]->(n15) USING INDEX SEEK r14:RELATES(entityId, at, relationshipId) WHERE r14.entityId = n13.id AND r14.at IS NOT NULL AND r14.relationshipId IS NOT NULL WITH r14, n15 ORDER BY r14.entityId DESC, r14.at DESC, r14.relationshipId DESC LIMIT $p5
CALL (n15) {
MATCH (n15)<-[r16:RELATES]-(n17) USING INDEX SEEK r16:RELATES(relationshipId, end, entityId) WHERE r16.relationshipId = n15.id AND r16.end IS NOT NULL AND r16.entityId IS NOT NULL WITH r16, n17 ORDER BY r16.relationshipId, r16.end LIMIT $p6
RETURN collect([[], [r16.entityId, n17.articleCount], []]) AS l18
}
WITH * ORDER BY r14.at DESC, r14.relationshipId DESC
RETURN collect([[r14.otherId], [r14.relationshipId, n15.type, n15.at, n15.sourceCount], [[l18]]]) AS l19
}
RETURN collect([[], [n13.id], [[l19]]]) AS l20
}
CALL () {
MATCH (n21:Entity) USING INDEX SEEK n21:Entity(id) WHERE n21.id IN $p7

RETURN collect([[], [n21.id, n21.name, n21.articleCount, n21.kind], []]) AS l22
}
CALL () {
MATCH (n23:Relationship) USING INDEX SEEK n23:Relationship(id) WHERE n23.id IN $p8
CALL (n23) {
MATCH (n23)<-[r24:RELATES]-(n25) USING INDEX SEEK r24:RELATES(relationshipId, end, entityId) WHERE r24.relationshipId = n23.id AND r24.end IS NOT NULL AND r24.entityId IS NOT NULL AND r24.end = $p9 WITH r24, n25 ORDER BY r24.relationshipId, r24.end, r24.entityId LIMIT $p10
RETURN collect([[], [r24.entityId, n25.kind], []]) AS l26
}
CALL (n23) {
MATCH (n23)<-[r27:RELATES]-(n28) USING INDEX SEEK r27:RELATES(relationshipId, end, entityId) WHERE r27.relationshipId = n23.id AND r27.end IS NOT NULL AND r27.entityId IS NOT NULL AND r27.end = $p11 WITH r27, n28 ORDER BY r27.relationshipId, r27.end, r27.entityId LIMIT $p12
RETURN collect([[], [r27.entityId, n28.kind], []]) AS l29
}
RETURN collect([[], [n23.id, n23.type], [[l26], [l29]]]) AS l30
}
RETURN [[l8], [[], null, g9], [l20], [l22], [l30]] AS pages
