CALL () {
MATCH (n1:Entity) USING INDEX SEEK n1:Entity(id) WHERE n1.id IN $p0
CALL (n1) {
UNWIND $p1 AS v2
CALL (n1, v2) { MATCH (n1)-[r3:RELATES]->(n4) USING INDEX SEEK r3:RELATES(entityId, otherId, at, relationshipId) WHERE r3.entityId = n1.id AND r3.otherId = v2 AND r3.at IS NOT NULL AND r3.relationshipId IS NOT NULL AND r3.end = $p2 WITH r3, n4 ORDER BY r3.entityId DESC, r3.otherId DESC, r3.at DESC, r3.relationshipId DESC LIMIT $p3 RETURN r3, n4 }
WITH DISTINCT r3, n4 ORDER BY r3.at DESC, r3.relationshipId DESC LIMIT $p3
RETURN collect([[r3.otherId], [r3.relationshipId, n4.type, n4.at, n4.sourceCount], []]) AS l5
}
RETURN collect([[], [n1.id, n1.articleCount], [[l5]]]) AS l6
}
CALL () {
MATCH (s8:Entity) USING INDEX SEEK s8:Entity(id) WHERE s8.id IN $p4
WITH DISTINCT s8
UNWIND $p5 AS v9
CALL (s8, v9) { MATCH (s8)-[r10:RELATES]->(n11) USING INDEX SEEK r10:RELATES(entityId, otherId, at, relationshipId) WHERE r10.entityId = s8.id AND r10.otherId = v9 AND r10.at IS NOT NULL AND r10.relationshipId IS NOT NULL AND r10.end = $p6 RETURN r10, n11 }
WITH r10.type AS v12, count(DISTINCT n11) AS c13 ORDER BY v12
RETURN collect([v12, c13, []]) AS g7
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
