CALL () {
MATCH (n1:Name) USING INDEX SEEK n1:Name(id) WHERE n1.id IN $p0
CALL (n1) {
MATCH (n1)-[r2:NAMES]->(n3) WITH r2, n3 ORDER BY r2.entityId LIMIT $p1
RETURN collect([[], [r2.entityId, n3.articleCount], []]) AS l4
}
RETURN collect([[], [n1.folded], [[l4]]]) AS l5
}
CALL () {
CALL db.index.fulltext.queryNodes($p2, $p3, {limit: $p6}) YIELD node AS n6, score AS s7
WITH n6, s7 WHERE n6.id STARTS WITH $p4
WITH n6, s7 ORDER BY s7 DESC, n6.id LIMIT $p7
CALL (n6) {
MATCH (n6)-[r8:NAMES]->(n9) WITH r8, n9 ORDER BY r8.entityId LIMIT $p5
RETURN collect([[], [r8.entityId, n9.articleCount], []]) AS l10
}
WITH * ORDER BY s7 DESC, n6.id
RETURN collect([[], [n6.folded], [[l10]]]) AS l11
}
CALL () {
CALL db.index.fulltext.queryNodes($p8, $p9, {limit: $p11}) YIELD node AS n12, score AS s13
WITH n12, s13 WHERE EXISTS { MATCH (n12)<-[r14:HAS_TEXT]-(n15) WHERE n15.withdrawnAt IS NULL }
WITH n12, s13 ORDER BY s13 DESC, n12.id LIMIT $p12
CALL (n12) {
MATCH (n12)<-[r16:HAS_TEXT]-(n17) WITH r16, n17 ORDER BY r16.articleId LIMIT $p10
RETURN collect([[], [r16.articleId], []]) AS l18
}
WITH * ORDER BY s13 DESC, n12.id
RETURN collect([[], [n12.id], [[l18]]]) AS l19
}
CALL () {
MATCH (n20:Entity) USING INDEX SEEK n20:Entity(id) WHERE n20.id IN $p13

RETURN collect([[], [n20.id, n20.name, n20.aliases], []]) AS l21
}
CALL () {
MATCH (n22:ArticleVersion) USING INDEX SEEK n22:ArticleVersion(id) WHERE n22.id IN $p14

RETURN collect([[], [n22.id, n22.headline, n22.lead, n22.text], []]) AS l23
}
CALL () {
MATCH (n24:Entity) USING INDEX SEEK n24:Entity(id) WHERE n24.id IN $p15

RETURN collect([[], [n24.id, n24.name, n24.kind], []]) AS l25
}
CALL () {
MATCH (n26:Article) USING INDEX SEEK n26:Article(id) WHERE n26.id IN $p16

RETURN collect([[], [n26.id], []]) AS l27
}
CALL () {
MATCH (n28:Entity) USING INDEX SEEK n28:Entity(id) WHERE n28.id IN $p17

RETURN collect([[], [n28.id, n28.kind], []]) AS l29
}
CALL () {
MATCH (n30:Article) USING INDEX SEEK n30:Article(id) WHERE n30.id IN $p18

RETURN collect([[], [n30.id, n30.headline, n30.publishedAt], []]) AS l31
}
RETURN [[l5], [l11], [l19], [l21], [l23], [l25], [l27], [l29], [l31]] AS pages
