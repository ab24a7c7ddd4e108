CALL () {
MATCH (s1:Name) USING INDEX SEEK s1:Name(id) WHERE s1.id IN $p0
WITH DISTINCT s1
CALL (s1) { MATCH (s1)-[r2:NAMES]->(n3) WHERE n3.kind = $p1 WITH r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2 RETURN r2, n3 }
WITH DISTINCT r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2
CALL (n3) {
MATCH (s6:Name) USING INDEX SEEK s6:Name(id) WHERE s6.id IN $p3
MATCH (s6)-[r7:NAMES]->(s5)
WITH DISTINCT s5.id AS v4
CALL (n3, v4) { MATCH ()-[r8:SHARES]->(n9) USING INDEX SEEK r8:SHARES(entityId, otherId, at, factId) WHERE r8.entityId = n3.id AND r8.otherId = v4 AND r8.at IS NOT NULL AND r8.factId IS NOT NULL AND (r8.kind = $p4 AND n9.status = $p5) WITH r8, n9 ORDER BY r8.entityId DESC, r8.otherId DESC, r8.at DESC, r8.factId DESC LIMIT $p6 RETURN r8, n9 }
WITH r8, n9 ORDER BY r8.at DESC, r8.factId DESC WITH n9, collect(r8)[0] AS r8 ORDER BY r8.at DESC, r8.factId DESC LIMIT $p6
CALL (n9) {
MATCH ()<-[r10:PARTICIPATES]-(n11) USING INDEX SEEK r10:PARTICIPATES(factId, position, entityId) WHERE r10.factId = n9.id AND r10.position IS NOT NULL AND r10.entityId IS NOT NULL WITH r10, n11 ORDER BY r10.factId, r10.position, r10.entityId LIMIT $p7
RETURN collect([[], [n11.name], []]) AS l12
}
WITH * ORDER BY r8.at DESC, r8.factId DESC
RETURN collect([[r8.role], [n9.type, n9.time, n9.start, n9.end, n9.precision, n9.kind], [[l12]]]) AS l13
}
CALL (n3) {
MATCH (s17:Name) USING INDEX SEEK s17:Name(id) WHERE s17.id IN $p8
MATCH (s17)-[r18:NAMES]->(s16)
WITH DISTINCT s16.id AS v15
CALL (n3, v15) { MATCH ()-[r19:SHARES]->(n20) USING INDEX SEEK r19:SHARES(entityId, otherId, at, factId) WHERE r19.entityId = n3.id AND r19.otherId = v15 AND r19.at IS NOT NULL AND r19.factId IS NOT NULL AND (r19.kind = $p9 AND n20.status = $p10) RETURN r19, n20 }
RETURN count(DISTINCT n20)
AS c14
}
WITH * ORDER BY n3.articleCount DESC, r2.entityId DESC
RETURN collect([[], [n3.kind], [[l13, c14]]]) AS l21
}
RETURN [[l21]] AS pages
