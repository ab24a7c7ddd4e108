CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
MATCH ()-[r2:RELATES]->(n3) USING INDEX SEEK r2:RELATES(entityId, at, relationshipId) WHERE r2.entityId = n1.id AND r2.at IS NOT NULL AND r2.relationshipId IS NOT NULL WITH r2, n3 ORDER BY r2.entityId DESC, r2.at DESC, r2.relationshipId DESC LIMIT $p1
RETURN collect([[r2.otherId, r2.type, r2.at], [r2.relationshipId, n3.sourceCount], []]) AS l4
}
RETURN collect([[], [n1.id, n1.articleCount], [[l4]]]) AS l5
}
CALL () {
MATCH (n6:Entity) USING INDEX SEEK n6:Entity(id) WHERE n6.id IN $p2

RETURN collect([[], [n6.id, n6.articleCount], []]) AS l7
}
CALL () {
MATCH (n8:Entity) USING INDEX SEEK n8:Entity(id) WHERE n8.id IN $p3
CALL (n8) {
MATCH ()-[r9:RELATES]->(n10) USING INDEX SEEK r9:RELATES(entityId, at, relationshipId) WHERE r9.entityId = n8.id AND r9.at IS NOT NULL AND r9.relationshipId IS NOT NULL WITH r9, n10 ORDER BY r9.entityId DESC, r9.at DESC, r9.relationshipId DESC LIMIT $p4
RETURN collect([[r9.otherId, r9.type, r9.at], [r9.relationshipId, n10.sourceCount], []]) AS l11
}
RETURN collect([[], [n8.id, n8.articleCount], [[l11]]]) AS l12
}
CALL () {
MATCH (n13:Entity) USING INDEX SEEK n13:Entity(id) WHERE n13.id IN $p5

RETURN collect([[], [n13.id, n13.articleCount], []]) AS l14
}
CALL () {
MATCH (n15:Entity) USING INDEX SEEK n15:Entity(id) WHERE n15.id IN $p6

RETURN collect([[], [n15.id, n15.name, n15.articleCount, n15.kind], []]) AS l16
}
CALL () {
MATCH (n17:Relationship) USING INDEX SEEK n17:Relationship(id) WHERE n17.id IN $p7
CALL (n17) {
MATCH ()<-[r18:RELATES]-(n19) USING INDEX SEEK r18:RELATES(relationshipId, end, entityId) WHERE r18.relationshipId = n17.id AND r18.end IS NOT NULL AND r18.entityId IS NOT NULL AND r18.end = $p8 WITH r18, n19 ORDER BY r18.relationshipId, r18.end, r18.entityId LIMIT $p9
RETURN collect([[], [r18.entityId, n19.kind], []]) AS l20
}
CALL (n17) {
MATCH ()<-[r21:RELATES]-(n22) USING INDEX SEEK r21:RELATES(relationshipId, end, entityId) WHERE r21.relationshipId = n17.id AND r21.end IS NOT NULL AND r21.entityId IS NOT NULL AND r21.end = $p10 WITH r21, n22 ORDER BY r21.relationshipId, r21.end, r21.entityId LIMIT $p11
RETURN collect([[], [r21.entityId, n22.kind], []]) AS l23
}
RETURN collect([[], [n17.id, n17.type], [[l20], [l23]]]) AS l24
}
RETURN [[l5], [l7], [l12], [l14], [l16], [l24]] AS pages
