CALL () {
MATCH (s1:Name) USING INDEX SEEK s1:Name(id) WHERE s1.id IN $p0
WITH DISTINCT s1
CALL (s1) { MATCH (s1)-[r2:NAMES]->(n3) WHERE n3.kind = $p1 WITH r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2 RETURN r2, n3 }
WITH DISTINCT r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2
RETURN collect([[], [n3.name, n3.kind], []]) AS l4
}
RETURN [[l4]] AS pages
