CALL () {
MATCH (n1:Entity) USING INDEX n1:Entity(sortName, id) WHERE n1.sortName IS NOT NULL AND n1.id IS NOT NULL WITH n1 ORDER BY n1.sortName, n1.id LIMIT $p0
CALL (n1) {
MATCH ()<-[r2:MENTIONS]-(n3) USING INDEX SEEK r2:MENTIONS(entityId, publishedAt, articleId) WHERE r2.entityId = n1.id AND r2.publishedAt IS NOT NULL AND r2.articleId IS NOT NULL WITH r2, n3 ORDER BY r2.entityId DESC, r2.publishedAt DESC, r2.articleId DESC LIMIT $p1
RETURN collect([[], [n3.headline, n3.uri], []]) AS l4
}
CALL (n1) {
RETURN sum(COUNT { (n1)<-[:MENTIONS]-() })
AS c5
}
CALL (n1) {
WITH n1 WHERE n1.kind IN $p2
UNWIND $p3 AS v6
CALL (n1, v6) { MATCH ()-[r7:PARTICIPATES]->(n8) USING INDEX SEEK r7:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r7.entityId = n1.id AND r7.kind = v6 AND r7.at IS NOT NULL AND r7.factId IS NOT NULL AND r7.endsBy IS NOT NULL AND r7.sourceCount IS NOT NULL WITH r7, n8 ORDER BY r7.entityId DESC, r7.kind DESC, r7.at DESC, r7.factId DESC LIMIT $p4 RETURN r7, n8 }
WITH DISTINCT r7, n8 ORDER BY r7.at DESC, r7.factId DESC LIMIT $p4
RETURN collect([[], [n8.status, n8.kind], []]) AS l9
}
CALL (n1) {
WITH n1 WHERE n1.kind IN $p5
UNWIND $p6 AS v10
CALL (n1, v10) { MATCH ()-[r11:PARTICIPATES]->(n12) USING INDEX SEEK r11:PARTICIPATES(entityId, kind, at, factId, endsBy, sourceCount) WHERE r11.entityId = n1.id AND r11.kind = v10 AND r11.at IS NOT NULL AND r11.factId IS NOT NULL AND r11.endsBy IS NOT NULL AND r11.sourceCount IS NOT NULL WITH r11, n12 ORDER BY r11.entityId DESC, r11.kind DESC, r11.at DESC, r11.factId DESC LIMIT $p7 RETURN r11, n12 }
WITH DISTINCT r11, n12 ORDER BY r11.at DESC, r11.factId DESC LIMIT $p7
RETURN collect([[], [n12.type, n12.kind], []]) AS l13
}
WITH * ORDER BY n1.sortName, n1.id
RETURN collect([[], [n1.name, n1.iso2, n1.kind], [[l4, c5], [l9], [l13]]]) AS l14
}
RETURN [[l14]] AS pages
