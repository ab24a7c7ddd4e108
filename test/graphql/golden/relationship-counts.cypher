CALL () {
UNWIND $p0 AS v1
CALL (v1) { MATCH (n2:Entity) USING INDEX SEEK n2:Entity(kind, sortName, id) WHERE n2.kind = v1 AND n2.sortName IS NOT NULL AND n2.id IS NOT NULL WITH n2 ORDER BY n2.kind, n2.sortName, n2.id LIMIT $p1 RETURN n2 }
WITH DISTINCT n2 ORDER BY n2.sortName, n2.id LIMIT $p1
CALL (n2) {
MATCH (n2)-[r4:RELATES]->(n5) USING INDEX SEEK r4:RELATES(entityId, type, at, relationshipId) WHERE r4.entityId = n2.id AND r4.type IS NOT NULL AND r4.at IS NOT NULL AND r4.relationshipId IS NOT NULL
WITH r4.type AS v6, count(DISTINCT n5) AS c7 ORDER BY v6
RETURN collect([v6, c7, []]) AS g3
}
WITH * ORDER BY n2.sortName, n2.id
RETURN collect([[], [n2.name, n2.kind], [[[], null, g3]]]) AS l8
}
RETURN [[l8]] AS pages
