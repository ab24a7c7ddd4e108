CALL () {
UNWIND $p0 AS v1
CALL (v1) { MATCH (n2:Entity) USING INDEX SEEK n2:Entity(kind, sortName, id) WHERE n2.kind = v1 AND n2.sortName IS NOT NULL AND n2.id IS NOT NULL WITH n2 ORDER BY n2.kind, n2.sortName, n2.id LIMIT $p1 RETURN n2 }
WITH DISTINCT n2 ORDER BY n2.sortName, n2.id LIMIT $p1
CALL (n2) {
MATCH ()-[r6:RELATES]->(n7) USING INDEX SEEK r6:RELATES(entityId, type, at, relationshipId) WHERE r6.entityId = n2.id AND r6.type IS NOT NULL AND r6.at IS NOT NULL AND r6.relationshipId IS NOT NULL
WITH r6.type AS v4, count(*) AS c5 ORDER BY v4
RETURN collect([v4, c5, 0, []]) AS g3
}
WITH * ORDER BY n2.sortName, n2.id
RETURN collect([[], [n2.name, n2.kind], [[[], null, g3]]]) AS l8
}
RETURN [[l8]] AS pages
