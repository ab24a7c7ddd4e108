CALL () {
MATCH (n1:Article) USING INDEX n1:Article(id) WHERE n1.id IS NOT NULL AND n1.withdrawnAt IS NULL WITH n1 ORDER BY n1.id LIMIT $p0
RETURN collect([[], [], []]) AS l2
}
CALL () {
MATCH (n4:Article) USING INDEX n4:Article(id) WHERE n4.id IS NOT NULL AND n4.withdrawnAt IS NULL
RETURN count(*)
AS c3
}
CALL () {
MATCH (n5:Fact) USING INDEX n5:Fact(id) WHERE n5.id IS NOT NULL WITH n5 ORDER BY n5.id LIMIT $p1
RETURN collect([[], [], []]) AS l6
}
CALL () {
RETURN sum(COUNT { (:Fact) })
AS c7
}
CALL () {
MATCH (s8:Name) USING INDEX SEEK s8:Name(id) WHERE s8.id IN $p2
WITH DISTINCT s8
CALL (s8) { MATCH (s8)-[r9:NAMES]->(n10) WHERE n10.kind = $p3 WITH r9, n10 ORDER BY n10.articleCount DESC, r9.entityId DESC LIMIT $p4 RETURN r9, n10 }
WITH r9, n10 ORDER BY n10.articleCount DESC, r9.entityId DESC WITH n10, collect(r9)[0] AS r9 ORDER BY n10.articleCount DESC, r9.entityId DESC LIMIT $p4
CALL (n10) {
MATCH (n10)-[r11:RELATES]->(n12) USING INDEX SEEK r11:RELATES(entityId, at, relationshipId) WHERE r11.entityId = n10.id AND r11.at IS NOT NULL AND r11.relationshipId IS NOT NULL WITH r11, n12 ORDER BY r11.entityId DESC, r11.at DESC, r11.relationshipId DESC LIMIT $p5
RETURN collect([[], [], []]) AS l13
}
CALL (n10) {
RETURN sum(COUNT { (n10)-[:RELATES]->() })
AS c14
}
CALL (n10) {
MATCH (n10)<-[r15:MENTIONS]-(n16) USING INDEX SEEK r15:MENTIONS(entityId, publishedAt, articleId) WHERE r15.entityId = n10.id AND r15.publishedAt IS NOT NULL AND r15.articleId IS NOT NULL AND n16.language = $p6 WITH r15, n16 ORDER BY r15.entityId DESC, r15.publishedAt DESC, r15.articleId DESC LIMIT $p7
RETURN collect([[], [], []]) AS l17
}
CALL (n10) {
MATCH (n10)<-[r19:MENTIONS]-(n20) USING INDEX SEEK r19:MENTIONS(entityId, publishedAt, articleId) WHERE r19.entityId = n10.id AND r19.publishedAt IS NOT NULL AND r19.articleId IS NOT NULL AND n20.language = $p8
RETURN count(*)
AS c18
}
WITH * ORDER BY n10.articleCount DESC, r9.entityId DESC
RETURN collect([[], [n10.kind], [[l13, c14], [l17, c18]]]) AS l21
}
RETURN [[l2, c3], [l6, c7], [l21]] AS pages
