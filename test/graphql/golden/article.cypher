CALL () {
MATCH (n1:Article) USING INDEX SEEK n1:Article(id) WHERE n1.id IN $p0
CALL (n1) {
MATCH (n1)-[r2:HAS_TEXT]->(n3) WITH r2, n3 ORDER BY r2.versionId LIMIT $p1
RETURN collect([[], [n3.text], []]) AS l4
}
CALL (n1) {
MATCH (n1)<-[r5:PUBLISHES]-(n6) WITH r5, n6 ORDER BY r5.sourceId LIMIT $p2
CALL (n6) {
MATCH ()-[r7:PUBLISHES]->(n8) USING INDEX SEEK r7:PUBLISHES(sourceId, publishedAt, articleId) WHERE r7.sourceId = n6.id AND r7.publishedAt IS NOT NULL AND r7.articleId IS NOT NULL AND n8.withdrawnAt IS NULL WITH r7, n8 ORDER BY r7.sourceId DESC, r7.publishedAt DESC, r7.articleId DESC LIMIT $p3
RETURN collect([[], [n8.headline], []]) AS l9
}
CALL (n6) {
MATCH ()-[r11:PUBLISHES]->(n12) USING INDEX SEEK r11:PUBLISHES(sourceId, publishedAt, articleId) WHERE r11.sourceId = n6.id AND r11.publishedAt IS NOT NULL AND r11.articleId IS NOT NULL AND n12.withdrawnAt IS NULL
RETURN count(*)
AS c10
}
WITH * ORDER BY r5.sourceId
RETURN collect([[], [n6.name, n6.url], [[l9, c10]]]) AS l13
}
CALL (n1) {
MATCH ()-[r14:MENTIONS]->(n15) USING INDEX SEEK r14:MENTIONS(articleId, first, entityId) WHERE r14.articleId = n1.id AND r14.first IS NOT NULL AND r14.entityId IS NOT NULL WITH r14, n15 ORDER BY r14.articleId, r14.first, r14.entityId LIMIT $p4
RETURN collect([[r14.count, r14.spans], [n15.name, n15.kind], []]) AS l16
}
CALL (n1) {
UNWIND $p5 AS v17
CALL (n1, v17) { MATCH ()-[r18:REPORTS]->(n19) USING INDEX SEEK r18:REPORTS(articleId, kind, at, factId) WHERE r18.articleId = n1.id AND r18.kind = v17 AND r18.at IS NOT NULL AND r18.factId IS NOT NULL WITH r18, n19 ORDER BY r18.articleId DESC, r18.kind DESC, r18.at DESC, r18.factId DESC LIMIT $p6 RETURN r18, n19 }
WITH DISTINCT r18, n19 ORDER BY r18.at DESC, r18.factId DESC LIMIT $p6
CALL (n19) {
MATCH ()<-[r20:PARTICIPATES]-(n21) USING INDEX SEEK r20:PARTICIPATES(factId, position, entityId) WHERE r20.factId = n19.id AND r20.position IS NOT NULL AND r20.entityId IS NOT NULL WITH r20, n21 ORDER BY r20.factId, r20.position, r20.entityId LIMIT $p7
RETURN collect([[], [n21.name], []]) AS l22
}
WITH * ORDER BY r18.at DESC, r18.factId DESC
RETURN collect([[], [n19.type, n19.kind], [[l22]]]) AS l23
}
CALL (n1) {
UNWIND $p8 AS v24
CALL (n1, v24) { MATCH ()<-[r25:QUOTES]-(n26) USING INDEX SEEK r25:QUOTES(articleId, standing, start, evidenceId) WHERE r25.articleId = n1.id AND r25.standing = v24 AND r25.start IS NOT NULL AND r25.evidenceId IS NOT NULL WITH r25, n26 ORDER BY r25.articleId, r25.standing, r25.start, r25.evidenceId LIMIT $p9 RETURN r25, n26 }
WITH DISTINCT r25, n26 ORDER BY r25.start, r25.evidenceId LIMIT $p9
CALL (n26) {
MATCH (n26)-[r27:SUPPORTS]->(n28) WITH r27, n28 ORDER BY r27.factId LIMIT $p10
CALL (n28) {
MATCH ()<-[r29:PARTICIPATES]-(n30) USING INDEX SEEK r29:PARTICIPATES(factId, position, entityId) WHERE r29.factId = n28.id AND r29.position IS NOT NULL AND r29.entityId IS NOT NULL WITH r29, n30 ORDER BY r29.factId, r29.position, r29.entityId LIMIT $p11
RETURN collect([[], [n30.name], []]) AS l31
}
WITH * ORDER BY r27.factId
RETURN collect([[], [n28.type, n28.kind], [[l31]]]) AS l32
}
WITH * ORDER BY r25.start, r25.evidenceId
RETURN collect([[], [n26.quote], [[l32]]]) AS l33
}
CALL (n1) {
MATCH ()-[r34:HAS_VERSION]->(n35) USING INDEX SEEK r34:HAS_VERSION(articleId, number, versionId) WHERE r34.articleId = n1.id AND r34.number IS NOT NULL AND r34.versionId IS NOT NULL WITH r34, n35 ORDER BY r34.articleId DESC, r34.number DESC, r34.versionId DESC LIMIT $p12
CALL (n35) {
MATCH ()<-[r36:QUOTES_VERSION]-(n37) USING INDEX SEEK r36:QUOTES_VERSION(versionId, start, evidenceId) WHERE r36.versionId = n35.id AND r36.start IS NOT NULL AND r36.evidenceId IS NOT NULL WITH r36, n37 ORDER BY r36.versionId, r36.start, r36.evidenceId LIMIT $p13
CALL (n37) {
MATCH (n37)-[r38:SUPPORTS]->(n39) WITH r38, n39 ORDER BY r38.factId LIMIT $p14
CALL (n39) {
MATCH ()<-[r40:PARTICIPATES]-(n41) USING INDEX SEEK r40:PARTICIPATES(factId, position, entityId) WHERE r40.factId = n39.id AND r40.position IS NOT NULL AND r40.entityId IS NOT NULL WITH r40, n41 ORDER BY r40.factId, r40.position, r40.entityId LIMIT $p15
RETURN collect([[], [n41.name], []]) AS l42
}
WITH * ORDER BY r38.factId
RETURN collect([[], [n39.type, n39.kind], [[l42]]]) AS l43
}
CALL (n37) {
MATCH (n37)-[r44:QUOTES_VERSION]->(n45) WITH r44, n45 ORDER BY r44.versionId LIMIT $p16
RETURN collect([[], [n45.number], []]) AS l46
}
CALL (n37) {
MATCH (n37)-[r47:QUOTES]->(n48) WITH r47, n48 ORDER BY r47.articleId LIMIT $p17
RETURN collect([[], [n48.version], []]) AS l49
}
WITH * ORDER BY r36.start, r36.evidenceId
RETURN collect([[], [n37.quote, n37.withdrawnAt], [[l43], [l46], [l49]]]) AS l50
}
WITH * ORDER BY r34.number DESC, r34.versionId DESC
RETURN collect([[], [n35.number, n35.text], [[l50]]]) AS l51
}
RETURN collect([[], [n1.id, n1.version, n1.headline], [[l4], [l13], [l16], [l23], [l33], [l51]]]) AS l52
}
RETURN [[l52]] AS pages
