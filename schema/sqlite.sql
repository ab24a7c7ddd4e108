CREATE TABLE "Source" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "url" TEXT,
  UNIQUE ("id")
) STRICT;

CREATE TABLE "Article" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "uri" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "headline" TEXT NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  "sourceId" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "withdrawnAt" INTEGER,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Article_publishedAt_id" ON "Article" ("publishedAt", "id");

CREATE TABLE "ArticleVersion" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "language" TEXT NOT NULL,
  "headline" TEXT NOT NULL,
  "lead" TEXT,
  "text" TEXT NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  "recordedAt" INTEGER NOT NULL,
  "digest" TEXT NOT NULL,
  "input" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE VIRTUAL TABLE "ArticleVersion_words" USING fts5("headline", "lead", "text", content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2');
INSERT INTO "ArticleVersion_words" ("ArticleVersion_words", rank) VALUES ('hashsize', 33554432);
CREATE TRIGGER "ArticleVersion_words_inserted" AFTER INSERT ON "ArticleVersion" BEGIN INSERT INTO "ArticleVersion_words" (rowid, "headline", "lead", "text") VALUES (NEW.rowid, replace(NEW."headline", 'ß', 'ss'), replace(NEW."lead", 'ß', 'ss'), replace(NEW."text", 'ß', 'ss')); END;
CREATE TRIGGER "ArticleVersion_words_updated" AFTER UPDATE OF "headline", "lead", "text" ON "ArticleVersion" BEGIN DELETE FROM "ArticleVersion_words" WHERE rowid = OLD.rowid; INSERT INTO "ArticleVersion_words" (rowid, "headline", "lead", "text") VALUES (NEW.rowid, replace(NEW."headline", 'ß', 'ss'), replace(NEW."lead", 'ß', 'ss'), replace(NEW."text", 'ß', 'ss')); END;
CREATE TRIGGER "ArticleVersion_words_deleted" AFTER DELETE ON "ArticleVersion" BEGIN DELETE FROM "ArticleVersion_words" WHERE rowid = OLD.rowid; END;

CREATE TABLE "Entity" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sortName" TEXT NOT NULL,
  "aliases" TEXT NOT NULL,
  "description" TEXT,
  "externalIds" TEXT NOT NULL,
  "iso2" TEXT,
  "iso3" TEXT,
  "articleCount" INTEGER NOT NULL,
  "usage" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Entity_sortName_id" ON "Entity" ("sortName", "id");
CREATE INDEX "Entity_articleCount_id" ON "Entity" ("articleCount", "id");
CREATE INDEX "Entity_kind_sortName_id" ON "Entity" ("kind", "sortName", "id");
CREATE INDEX "Entity_kind_articleCount_id" ON "Entity" ("kind", "articleCount", "id");

CREATE TABLE "Name" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "folded" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Name_folded" ON "Name" ("folded");
CREATE VIRTUAL TABLE "Name_words" USING fts5("folded", content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2');
INSERT INTO "Name_words" ("Name_words", rank) VALUES ('hashsize', 33554432);
CREATE TRIGGER "Name_words_inserted" AFTER INSERT ON "Name" BEGIN INSERT INTO "Name_words" (rowid, "folded") VALUES (NEW.rowid, replace(NEW."folded", 'ß', 'ss')); END;
CREATE TRIGGER "Name_words_updated" AFTER UPDATE OF "folded" ON "Name" BEGIN DELETE FROM "Name_words" WHERE rowid = OLD.rowid; INSERT INTO "Name_words" (rowid, "folded") VALUES (NEW.rowid, replace(NEW."folded", 'ß', 'ss')); END;
CREATE TRIGGER "Name_words_deleted" AFTER DELETE ON "Name" BEGIN DELETE FROM "Name_words" WHERE rowid = OLD.rowid; END;

CREATE TABLE "ExternalId" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;

CREATE TABLE "Fact" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "detail" TEXT,
  "status" TEXT NOT NULL,
  "time" TEXT,
  "start" INTEGER,
  "end" INTEGER,
  "precision" TEXT,
  "at" INTEGER NOT NULL,
  "lastAt" INTEGER,
  "sourceCount" INTEGER NOT NULL,
  "evidenceCount" INTEGER NOT NULL,
  "disputed" INTEGER NOT NULL,
  "sources" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Fact_kind_at_id" ON "Fact" ("kind", "at", "id");
CREATE INDEX "Fact_kind_sourceCount_at_id" ON "Fact" ("kind", "sourceCount", "at", "id");
CREATE INDEX "Fact_type_at_id" ON "Fact" ("type", "at", "id");
CREATE INDEX "Fact_type_sourceCount_at_id" ON "Fact" ("type", "sourceCount", "at", "id");

CREATE TABLE "Evidence" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "quote" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "extractor" TEXT NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  "recordedAt" INTEGER NOT NULL,
  "withdrawnAt" INTEGER,
  "group" TEXT,
  "claim" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Evidence_group" ON "Evidence" ("group");
CREATE VIRTUAL TABLE "Evidence_words" USING fts5("quote", content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2');
INSERT INTO "Evidence_words" ("Evidence_words", rank) VALUES ('hashsize', 33554432);
CREATE TRIGGER "Evidence_words_inserted" AFTER INSERT ON "Evidence" BEGIN INSERT INTO "Evidence_words" (rowid, "quote") VALUES (NEW.rowid, replace(NEW."quote", 'ß', 'ss')); END;
CREATE TRIGGER "Evidence_words_updated" AFTER UPDATE OF "quote" ON "Evidence" BEGIN DELETE FROM "Evidence_words" WHERE rowid = OLD.rowid; INSERT INTO "Evidence_words" (rowid, "quote") VALUES (NEW.rowid, replace(NEW."quote", 'ß', 'ss')); END;
CREATE TRIGGER "Evidence_words_deleted" AFTER DELETE ON "Evidence" BEGIN DELETE FROM "Evidence_words" WHERE rowid = OLD.rowid; END;

CREATE TABLE "Relationship" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "sourceId" TEXT NOT NULL,
  "targetId" TEXT NOT NULL,
  "firstAt" INTEGER,
  "lastAt" INTEGER,
  "at" INTEGER NOT NULL,
  "factCount" INTEGER NOT NULL,
  "sourceCount" INTEGER NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Relationship_at_id" ON "Relationship" ("at", "id");
CREATE INDEX "Relationship_factCount_at_id" ON "Relationship" ("factCount", "at", "id");
CREATE INDEX "Relationship_sourceCount_at_id" ON "Relationship" ("sourceCount", "at", "id");
CREATE INDEX "Relationship_type_at_id" ON "Relationship" ("type", "at", "id");
CREATE INDEX "Relationship_type_factCount_at_id" ON "Relationship" ("type", "factCount", "at", "id");
CREATE INDEX "Relationship_type_sourceCount_at_id" ON "Relationship" ("type", "sourceCount", "at", "id");

CREATE TABLE "Change" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "recordedAt" INTEGER NOT NULL,
  "articles" TEXT NOT NULL,
  "entries" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;
CREATE INDEX "Change_sequence_id" ON "Change" ("sequence", "id");

CREATE TABLE "ChangeLog" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "meanings" TEXT NOT NULL,
  UNIQUE ("id")
) STRICT;

CREATE TABLE "Receipt" (
  "rowid" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL,
  "payload" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "recordedAt" INTEGER NOT NULL,
  UNIQUE ("id")
) STRICT;

CREATE TABLE "PUBLISHES" (
  "sourceId" INTEGER NOT NULL,
  "articleId" INTEGER NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  PRIMARY KEY ("articleId", "sourceId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "PUBLISHES_sourceId_publishedAt_articleId" ON "PUBLISHES" ("sourceId", "publishedAt", "articleId");

CREATE TABLE "HAS_VERSION" (
  "articleId" INTEGER NOT NULL,
  "versionId" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  PRIMARY KEY ("versionId", "articleId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "HAS_VERSION_articleId_number_versionId" ON "HAS_VERSION" ("articleId", "number", "versionId");

CREATE TABLE "HAS_TEXT" (
  "articleId" INTEGER NOT NULL,
  "versionId" INTEGER NOT NULL,
  PRIMARY KEY ("articleId", "versionId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "HAS_TEXT_versionId_articleId" ON "HAS_TEXT" ("versionId", "articleId");

CREATE TABLE "MENTIONS" (
  "articleId" INTEGER NOT NULL,
  "entityId" INTEGER NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  "first" INTEGER NOT NULL,
  "spans" TEXT NOT NULL,
  PRIMARY KEY ("articleId", "first", "entityId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "MENTIONS_entityId_publishedAt_articleId" ON "MENTIONS" ("entityId", "publishedAt", "articleId");

CREATE TABLE "NAMES" (
  "nameId" INTEGER NOT NULL,
  "entityId" INTEGER NOT NULL,
  PRIMARY KEY ("nameId", "entityId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "NAMES_entityId_nameId" ON "NAMES" ("entityId", "nameId");

CREATE TABLE "IDENTIFIES" (
  "externalId" INTEGER NOT NULL,
  "entityId" INTEGER NOT NULL,
  PRIMARY KEY ("externalId", "entityId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "IDENTIFIES_entityId_externalId" ON "IDENTIFIES" ("entityId", "externalId");

CREATE TABLE "REPORTS" (
  "articleId" INTEGER NOT NULL,
  "factId" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("factId", "articleId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "REPORTS_articleId_kind_at_factId" ON "REPORTS" ("articleId", "kind", "at", "factId");

CREATE TABLE "PARTICIPATES" (
  "entityId" INTEGER NOT NULL,
  "factId" INTEGER NOT NULL,
  "role" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "endsBy" TEXT NOT NULL,
  "sourceCount" INTEGER NOT NULL,
  PRIMARY KEY ("factId", "position", "entityId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "PARTICIPATES_entityId_type_at_factId" ON "PARTICIPATES" ("entityId", "type", "at", "factId");
CREATE INDEX "PARTICIPATES_entityId_kind_at_factId_endsBy_sourceCount" ON "PARTICIPATES" ("entityId", "kind", "at", "factId", "endsBy", "sourceCount");

CREATE TABLE "SHARES" (
  "entityId" INTEGER NOT NULL,
  "factId" INTEGER NOT NULL,
  "role" TEXT NOT NULL,
  "otherId" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("entityId", "otherId", "at", "factId")
) STRICT, WITHOUT ROWID;

CREATE TABLE "SUPPORTS" (
  "evidenceId" INTEGER NOT NULL,
  "factId" INTEGER NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  "turn" INTEGER NOT NULL,
  PRIMARY KEY ("evidenceId", "factId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "SUPPORTS_factId_publishedAt_evidenceId" ON "SUPPORTS" ("factId", "publishedAt", "evidenceId");

CREATE TABLE "QUOTES" (
  "evidenceId" INTEGER NOT NULL,
  "articleId" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "standing" TEXT NOT NULL,
  PRIMARY KEY ("evidenceId", "articleId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "QUOTES_articleId_standing_start_evidenceId" ON "QUOTES" ("articleId", "standing", "start", "evidenceId");

CREATE TABLE "QUOTES_VERSION" (
  "evidenceId" INTEGER NOT NULL,
  "versionId" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  PRIMARY KEY ("evidenceId", "versionId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "QUOTES_VERSION_versionId_start_evidenceId" ON "QUOTES_VERSION" ("versionId", "start", "evidenceId");

CREATE TABLE "SPEAKS" (
  "entityId" INTEGER NOT NULL,
  "evidenceId" INTEGER NOT NULL,
  PRIMARY KEY ("evidenceId", "entityId")
) STRICT, WITHOUT ROWID;

CREATE TABLE "REFERS_TO" (
  "evidenceId" INTEGER NOT NULL,
  "subjectId" INTEGER NOT NULL,
  PRIMARY KEY ("evidenceId", "subjectId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "REFERS_TO_subjectId_evidenceId" ON "REFERS_TO" ("subjectId", "evidenceId");

CREATE TABLE "ABOUT" (
  "factId" INTEGER NOT NULL,
  "subjectId" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "subjectAt" INTEGER NOT NULL,
  PRIMARY KEY ("factId", "subjectAt", "subjectId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "ABOUT_subjectId_at_factId" ON "ABOUT" ("subjectId", "at", "factId");

CREATE TABLE "ESTABLISHES" (
  "factId" INTEGER NOT NULL,
  "relationshipId" INTEGER NOT NULL,
  "lead" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("factId", "relationshipId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "ESTABLISHES_relationshipId_at_factId" ON "ESTABLISHES" ("relationshipId", "at", "factId");

CREATE TABLE "PROVES" (
  "evidenceId" INTEGER NOT NULL,
  "relationshipId" INTEGER NOT NULL,
  "publishedAt" INTEGER NOT NULL,
  PRIMARY KEY ("relationshipId", "publishedAt", "evidenceId")
) STRICT, WITHOUT ROWID;

CREATE TABLE "RELATES" (
  "entityId" INTEGER NOT NULL,
  "relationshipId" INTEGER NOT NULL,
  "end" TEXT NOT NULL,
  "otherId" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  PRIMARY KEY ("entityId", "at", "relationshipId")
) STRICT, WITHOUT ROWID;
CREATE INDEX "RELATES_relationshipId_end_entityId" ON "RELATES" ("relationshipId", "end", "entityId");
CREATE INDEX "RELATES_entityId_type_at_relationshipId" ON "RELATES" ("entityId", "type", "at", "relationshipId");
CREATE INDEX "RELATES_entityId_otherId_at_relationshipId" ON "RELATES" ("entityId", "otherId", "at", "relationshipId");
