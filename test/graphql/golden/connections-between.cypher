CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
UNWIND $p1 AS v2
CALL (n1, v2) { MATCH (n1)-[r3:RELATES]->(n4) USING INDEX SEEK r3:RELATES(entityId, otherId, at, relationshipId) WHERE r3.entityId = n1.id AND r3.otherId = v2 AND r3.at IS NOT NULL AND r3.relationshipId IS NOT NULL AND r3.end = $p2 WITH r3, n4 ORDER BY r3.entityId DESC, r3.otherId DESC, r3.at DESC, r3.relationshipId DESC LIMIT $p3 RETURN r3, n4 }
WITH DISTINCT r3, n4 ORDER BY r3.at DESC, r3.relationshipId DESC LIMIT $p3
CALL (n4) {
MATCH (n4)<-[r5:RELATES]-(n6) USING INDEX SEEK r5:RELATES(relationshipId, end, entityId) WHERE r5.relationshipId = n4.id AND r5.end IS NOT NULL AND r5.entityId IS NOT NULL WITH r5, n6 ORDER BY r5.relationshipId, r5.end LIMIT $p4
RETURN collect([[], [r5.entityId, n6.articleCount], []]) AS l7
}
WITH * ORDER BY r3.at DESC, r3.relationshipId DESC
RETURN collect([[r3.otherId], [r3.relationshipId, n4.type, n4.at, n4.sourceCount], [[l7]]]) AS l8
}
RETURN collect([[], [n1.id], [[l8]]]) AS l9
}
CALL () {
MATCH (s11:Entity) USING INDEX SEEK s11:Entity(id) WHERE s11.id IN $p5
WITH DISTINCT s11
UNWIND $p6 AS v12
CALL (s11, v12) { MATCH (s11)-[r13:RELATES]->(n14) USING INDEX SEEK r13:RELATES(entityId, otherId, at, relationshipId) WHERE r13.entityId = s11.id AND r13.otherId = v12 AND r13.at IS NOT NULL AND r13.relationshipId IS NOT NULL AND r13.end = $p7 RETURN r13, n14 }
WITH r13.type AS v15, count(DISTINCT n14) AS c16 ORDER BY v15
RETURN collect([v15, c16, []]) AS g10
}
CALL () {
MATCH (n17:Entity) USING INDEX SEEK n17:Entity(id) WHERE n17.id IN $p8

RETURN collect([[], [n17.id, n17.name, n17.kind], []]) AS l18
}
CALL () {
MATCH (n19:Relationship) USING INDEX SEEK n19:Relationship(id) WHERE n19.id IN $p9

RETURN collect([[], [n19.id, n19.type], []]) AS l20
}
RETURN [[l9], [[], null, g10], [l18], [l20]] AS pages
