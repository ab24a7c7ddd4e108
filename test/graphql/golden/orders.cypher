CALL () {
MATCH (n1:Article) USING INDEX n1:Article(publishedAt, id) WHERE n1.publishedAt IS NOT NULL AND n1.id IS NOT NULL AND n1.withdrawnAt IS NULL WITH n1 ORDER BY n1.publishedAt, n1.id LIMIT $p0
RETURN collect([[], [n1.uri, n1.publishedAt], []]) AS l2
}
CALL () {
MATCH (n3:Entity) USING INDEX n3:Entity(articleCount, id) WHERE n3.articleCount IS NOT NULL AND n3.id IS NOT NULL WITH n3 ORDER BY n3.articleCount DESC, n3.sortName DESC, n3.id DESC LIMIT $p1
RETURN collect([[], [n3.name, n3.articleCount, n3.kind], []]) AS l4
}
CALL () {
UNWIND $p2 AS v5
CALL (v5) { MATCH (n6:Fact) USING INDEX SEEK n6:Fact(kind, sourceCount, at, id) WHERE n6.kind = v5 AND n6.sourceCount IS NOT NULL AND n6.at IS NOT NULL AND n6.id IS NOT NULL WITH n6 ORDER BY n6.kind DESC, n6.sourceCount DESC, n6.at DESC, n6.id DESC LIMIT $p3 RETURN n6 }
WITH DISTINCT n6 ORDER BY n6.sourceCount DESC, n6.at DESC, n6.id DESC LIMIT $p3
CALL (n6) {
MATCH ()<-[r7:PARTICIPATES]-(n8) USING INDEX SEEK r7:PARTICIPATES(factId, position, entityId) WHERE r7.factId = n6.id AND r7.position IS NOT NULL AND r7.entityId IS NOT NULL WITH r7, n8 ORDER BY r7.factId, r7.position, r7.entityId LIMIT $p4
RETURN collect([[], [n8.name], []]) AS l9
}
WITH * ORDER BY n6.sourceCount DESC, n6.at DESC, n6.id DESC
RETURN collect([[], [n6.type, n6.sourceCount, n6.time, n6.start, n6.end, n6.precision, n6.kind], [[l9]]]) AS l10
}
CALL () {
MATCH (n11:Relationship) USING INDEX n11:Relationship(factCount, at, id) WHERE n11.factCount IS NOT NULL AND n11.at IS NOT NULL AND n11.id IS NOT NULL WITH n11 ORDER BY n11.factCount DESC, n11.at DESC, n11.id DESC LIMIT $p5
RETURN collect([[], [n11.type, n11.factCount], []]) AS l12
}
RETURN [[l2], [l4], [l10], [l12]] AS pages
