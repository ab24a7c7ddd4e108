CALL () {
MATCH (n2:Article) USING INDEX n2:Article(id) WHERE n2.id IS NOT NULL AND n2.withdrawnAt IS NULL
RETURN count(*)
AS c1
}
CALL () {
RETURN sum(COUNT { (:Fact) })
AS c3
}
CALL () {
MATCH (s4:Name) USING INDEX SEEK s4:Name(id) WHERE s4.id IN $p0
WITH DISTINCT s4
CALL (s4) { MATCH (s4)-[r5:NAMES]->(n6) WHERE n6.kind = $p1 WITH r5, n6 ORDER BY n6.articleCount DESC, r5.entityId DESC LIMIT $p2 RETURN r5, n6 }
WITH DISTINCT r5, n6 ORDER BY n6.articleCount DESC, r5.entityId DESC LIMIT $p2
CALL (n6) {
RETURN sum(COUNT { (n6)-[:RELATES]->() })
AS c7
}
CALL (n6) {
MATCH ()<-[r9:MENTIONS]-(n10) USING INDEX SEEK r9:MENTIONS(entityId, publishedAt, articleId) WHERE r9.entityId = n6.id AND r9.publishedAt IS NOT NULL AND r9.articleId IS NOT NULL AND n10.language = $p3
RETURN count(*)
AS c8
}
WITH * ORDER BY n6.articleCount DESC, r5.entityId DESC
RETURN collect([[], [n6.kind], [[[], c7], [[], c8]]]) AS l11
}
RETURN [[[], c1], [[], c3], [l11]] AS pages
