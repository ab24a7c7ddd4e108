CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
UNWIND $p1 AS v2
CALL (n1, v2) { MATCH ()-[r3:RELATES]->(n4) USING INDEX SEEK r3:RELATES(entityId, otherId, at, relationshipId) WHERE r3.entityId = n1.id AND r3.otherId = v2 AND r3.at IS NOT NULL AND r3.relationshipId IS NOT NULL AND r3.end = $p2 WITH r3, n4 ORDER BY r3.entityId DESC, r3.otherId DESC, r3.at DESC, r3.relationshipId DESC LIMIT $p3 RETURN r3, n4 }
WITH DISTINCT r3, n4 ORDER BY r3.at DESC, r3.relationshipId DESC LIMIT $p3
RETURN collect([[r3.otherId, r3.type, r3.at], [r3.relationshipId, n4.sourceCount], []]) AS l5
}
RETURN collect([[], [n1.id, n1.articleCount], [[l5]]]) AS l6
}
CALL () {
MATCH (s8:Entity) USING INDEX SEEK s8:Entity(id) WHERE s8.id IN $p4
WITH DISTINCT s8
UNWIND $p5 AS v9
CALL (s8, v9) { MATCH ()-[r12:RELATES]->(n13) USING INDEX SEEK r12:RELATES(entityId, otherId, at, relationshipId) WHERE r12.entityId = s8.id AND r12.otherId = v9 AND r12.at IS NOT NULL AND r12.relationshipId IS NOT NULL AND r12.end = $p6 RETURN r12, n13 }
WITH r12.type AS v10, count(DISTINCT n13) AS c11 ORDER BY v10
RETURN collect([v10, c11, 0, []]) AS g7
}
CALL () {
MATCH (n14:Entity) USING INDEX SEEK n14:Entity(id) WHERE n14.id IN $p7

RETURN collect([[], [n14.id, n14.name, n14.kind], []]) AS l15
}
CALL () {
MATCH (n16:Relationship) USING INDEX SEEK n16:Relationship(id) WHERE n16.id IN $p8

RETURN collect([[], [n16.id, n16.type], []]) AS l17
}
RETURN [[l6], [[], null, g7], [l15], [l17]] AS pages
