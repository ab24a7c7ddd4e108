CALL () {
MATCH (s1:Name) USING INDEX SEEK s1:Name(id) WHERE s1.id IN $p0
WITH DISTINCT s1
CALL (s1) { MATCH (s1)-[r2:NAMES]->(n3) WHERE n3.kind = $p1 WITH r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2 RETURN r2, n3 }
WITH DISTINCT r2, n3 ORDER BY n3.articleCount DESC, r2.entityId DESC LIMIT $p2
CALL (n3) {
MATCH (s6:Name) USING INDEX SEEK s6:Name(id) WHERE s6.id IN $p3
MATCH (s6)-[r7:NAMES]->(s5)
WITH DISTINCT s5.id AS v4
CALL (n3, v4) { MATCH ()-[r8:RELATES]->(n9) USING INDEX SEEK r8:RELATES(entityId, otherId, at, relationshipId) WHERE r8.entityId = n3.id AND r8.otherId = v4 AND r8.at IS NOT NULL AND r8.relationshipId IS NOT NULL AND r8.type IN $p4 WITH r8, n9 ORDER BY r8.entityId DESC, r8.otherId DESC, r8.at DESC, r8.relationshipId DESC LIMIT $p5 RETURN r8, n9 }
WITH DISTINCT r8, n9 ORDER BY r8.at DESC, r8.relationshipId DESC LIMIT $p5
CALL (n9) {
MATCH ()<-[r10:RELATES]-(n11) USING INDEX SEEK r10:RELATES(relationshipId, end, entityId) WHERE r10.relationshipId = n9.id AND r10.end IS NOT NULL AND r10.entityId IS NOT NULL AND r10.end = $p6 WITH r10, n11 ORDER BY r10.relationshipId, r10.end, r10.entityId LIMIT $p7
RETURN collect([[], [n11.name, n11.kind], []]) AS l12
}
CALL (n9) {
MATCH ()<-[r13:RELATES]-(n14) USING INDEX SEEK r13:RELATES(relationshipId, end, entityId) WHERE r13.relationshipId = n9.id AND r13.end IS NOT NULL AND r13.entityId IS NOT NULL AND r13.end = $p8 WITH r13, n14 ORDER BY r13.relationshipId, r13.end, r13.entityId LIMIT $p9
RETURN collect([[], [n14.name, n14.kind], []]) AS l15
}
CALL (n9) {
MATCH ()<-[r16:ESTABLISHES]-(n17) USING INDEX SEEK r16:ESTABLISHES(relationshipId, at, factId) WHERE r16.relationshipId = n9.id AND r16.at IS NOT NULL AND r16.factId IS NOT NULL WITH r16, n17 ORDER BY r16.relationshipId DESC, r16.at DESC, r16.factId DESC LIMIT $p10
CALL (n17) {
MATCH ()<-[r18:SUPPORTS]-(n19) USING INDEX SEEK r18:SUPPORTS(factId, publishedAt, evidenceId) WHERE r18.factId = n17.id AND r18.publishedAt IS NOT NULL AND r18.evidenceId IS NOT NULL WITH r18, n19 ORDER BY r18.factId DESC, r18.publishedAt DESC, r18.evidenceId DESC LIMIT $p11
CALL (n19) {
MATCH (n19)-[r20:QUOTES]->(n21) WITH r20, n21 ORDER BY r20.articleId LIMIT $p12
CALL (n21) {
MATCH (n21)<-[r22:PUBLISHES]-(n23) WITH r22, n23 ORDER BY r22.sourceId LIMIT $p13
RETURN collect([[], [n23.name], []]) AS l24
}
WITH * ORDER BY r20.articleId
RETURN collect([[], [n21.headline], [[l24]]]) AS l25
}
WITH * ORDER BY r18.publishedAt DESC, r18.evidenceId DESC
RETURN collect([[], [n19.quote, n19.start, n19.end], [[l25]]]) AS l26
}
WITH * ORDER BY r16.at DESC, r16.factId DESC
RETURN collect([[], [n17.type, n17.status, n17.time, n17.start, n17.end, n17.precision, n17.kind], [[l26]]]) AS l27
}
WITH * ORDER BY r8.at DESC, r8.relationshipId DESC
RETURN collect([[], [n9.type, n9.status, n9.firstAt, n9.lastAt, n9.factCount, n9.sourceCount], [[l12], [l15], [l27]]]) AS l28
}
CALL (n3) {
MATCH (s32:Name) USING INDEX SEEK s32:Name(id) WHERE s32.id IN $p14
MATCH (s32)-[r33:NAMES]->(s31)
WITH DISTINCT s31.id AS v30
CALL (n3, v30) { MATCH ()-[r34:RELATES]->(n35) USING INDEX SEEK r34:RELATES(entityId, otherId, at, relationshipId) WHERE r34.entityId = n3.id AND r34.otherId = v30 AND r34.at IS NOT NULL AND r34.relationshipId IS NOT NULL AND r34.type IN $p15 RETURN r34, n35 }
RETURN count(DISTINCT n35)
AS c29
}
WITH * ORDER BY n3.articleCount DESC, r2.entityId DESC
RETURN collect([[], [r2.entityId, n3.name, n3.kind], [[l28, c29]]]) AS l36
}
RETURN [[l36]] AS pages
