BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cuttings','m001_foundation','2026-11-22 10:04:10.152741+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'cuttings','m002_touched','2026-11-22 10:04:10.153410+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'cuttings','m003_dates_of_people','2026-11-22 10:04:10.154817+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'cuttings','m004_entities_of_people','2026-11-22 10:04:10.157532+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'cuttings','m005_texts_without_titles','2026-11-22 10:04:10.158140+00:00');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, text_sha256 TEXT NOT NULL,
    path TEXT NOT NULL, member TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, added TEXT NOT NULL,
    original INTEGER REFERENCES originals(id), original_sha256 TEXT NOT NULL,
    revision INTEGER, characters INTEGER NOT NULL, recognised TEXT NOT NULL,
    title TEXT NOT NULL, title_origin TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
    language TEXT NOT NULL, published_edtf TEXT, published_lo TEXT, published_hi TEXT,
    published_precision TEXT, published_qualifier TEXT,
    machine TEXT NOT NULL, warnings TEXT NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0, trashed INTEGER NOT NULL DEFAULT 0, words_sha256 TEXT NOT NULL DEFAULT '');
INSERT INTO "articles" VALUES(1,'bffb426a-2324-4da0-bfa1-e538857e07e4','6e094886a53ead955a93a3e69c64a1a3fb53460d209f8e2541f6b526829c6057','/x/a.txt','','text','','2026-11-22T10:04:10Z',NULL,'',1,58,'1','A title of the fifth version','metadata','','','','en','2024-06-05','2024-06-05','2024-06-05','day','exact','{"title": "A title of the fifth version", "title_origin": "metadata", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2024-06-05", "lo": "2024-06-05", "hi": "2024-06-05", "precision": "day", "qualifier": "exact", "evidence": [{"source": "page metadata", "quote": "2024-06-05", "edtf": "2024-06-05", "weight": 70}]}}','[]',1,0,'0fb8c5cca2773e344ad249af570b386291ef07c2d4cea4e4090cc4947d0c7dac');
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL, machine_raw INTEGER, machine_other_raw INTEGER);
INSERT INTO "claims" VALUES(2,1,'title',2,NULL,'Professor','[[21, 30]]','',0,NULL,NULL);
INSERT INTO "claims" VALUES(3,1,'title',3,NULL,'Professor','[[35, 42]]','',0,NULL,NULL);
CREATE TABLE date_overrides (article INTEGER NOT NULL REFERENCES articles(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, state TEXT NOT NULL, interval TEXT, surface TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (article, start, "end")) WITHOUT ROWID;
INSERT INTO "date_overrides" VALUES(1,46,57,'rejected',NULL,'3 June 2024','e with Carl Hall and Lin Mei on ','.');
CREATE TABLE dates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles(id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, edtf TEXT NOT NULL, lo TEXT, hi TEXT, precision TEXT NOT NULL,
    qualifier TEXT NOT NULL, role TEXT NOT NULL, rule TEXT NOT NULL, anchor TEXT NOT NULL,
    clause_start INTEGER NOT NULL, clause_end INTEGER NOT NULL, rejected INTEGER NOT NULL DEFAULT 0, predicate_start INTEGER NOT NULL DEFAULT 0, predicate_end INTEGER NOT NULL DEFAULT 0, predicate TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', machine TEXT NOT NULL DEFAULT '');
INSERT INTO "dates" VALUES(1,1,46,57,'2024-06-03','2024-06-03','2024-06-03','day','exact','event','','',0,58,1,0,0,'','','');
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL,
    label TEXT NOT NULL, inverse TEXT NOT NULL, target INTEGER, uuid TEXT NOT NULL DEFAULT '');
INSERT INTO "decisions" VALUES(1,'2026-11-22T10:04:10Z','merge','{"kind": "merge", "anchors": {"b624e6ac-2d29-40ff-9b25-eb6f4ef74f4d": {"type": "person", "name": "Anna Berg", "keys": [["person", "anna berg"]], "names": ["Anna Berg"]}, "c888a680-4a3e-47be-96ea-bb1ebc42eefe": {"type": "person", "name": "Lin Mei", "keys": [["person", "lin mei"]], "names": ["Lin Mei"]}}, "entities": ["b624e6ac-2d29-40ff-9b25-eb6f4ef74f4d", "c888a680-4a3e-47be-96ea-bb1ebc42eefe"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'987f2a85-c17b-4bc9-9220-866bf6423d1d');
INSERT INTO "decisions" VALUES(2,'2026-11-22T10:04:10Z','merge','{"kind": "merge", "anchors": {"b624e6ac-2d29-40ff-9b25-eb6f4ef74f4d": {"type": "person", "name": "Anna Lin", "keys": [["person", "anna berg"], ["person", "lin mei"]], "names": ["Anna Berg", "Lin Mei"]}, "e80a4214-e24d-42dd-8621-e89536bd8d4f": {"type": "person", "name": "Carl Hall", "keys": [["person", "carl hall"]], "names": ["Carl Hall"]}}, "entities": ["b624e6ac-2d29-40ff-9b25-eb6f4ef74f4d", "e80a4214-e24d-42dd-8621-e89536bd8d4f"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'0e785b7e-00c1-44b3-946a-1270bb7cafa8');
INSERT INTO "decisions" VALUES(3,'2026-11-22T10:04:10Z','undo','{}','merge into “Anna Lin”','{}',2,'e5e5057f-988f-41f1-b342-306092ce98a2');
INSERT INTO "decisions" VALUES(4,'2026-11-22T10:04:10Z','reject_date','{"kind": "reject_date", "article": 1, "start": 46, "end": 57, "surface": "3 June 2024", "before": "e with Carl Hall and Lin Mei on ", "after": ".", "role": "event"}','removal of the date “3 June 2024”','{"place": [1, 46, 57], "old": []}',NULL,'313c47fc-990e-4cfd-9729-02e337c5ee73');
INSERT INTO "decisions" VALUES(5,'2026-11-22T10:04:10Z','reject_mention','{"kind": "reject_mention", "texts": {"1": "6e094886a53ead955a93a3e69c64a1a3fb53460d209f8e2541f6b526829c6057"}, "words": {"1": "0fb8c5cca2773e344ad249af570b386291ef07c2d4cea4e4090cc4947d0c7dac"}, "article": 1, "start": 0, "end": 9, "place": {"surface": "Anna Berg", "before": "", "after": " spoke with Carl Hall and Lin Me", "number": 0}}','removal of “Anna Berg” here','{}',NULL,'1e537c2f-38ed-4b0f-8a3b-7971f39844e5');
INSERT INTO "decisions" VALUES(6,'2026-11-22T10:04:10Z','tag','{"kind": "tag", "articles": [1], "tag": "to read"}','tag “to read”','[1]',NULL,'35933286-fc6d-49c1-969c-3ae4d368e89b');
INSERT INTO "decisions" VALUES(7,'2026-11-22T10:04:10Z','star','{"kind": "star", "articles": [1], "on": true}','star','[1]',NULL,'4cd463fd-32c7-434b-87b8-8bcdb09a7844');
CREATE TABLE dirty (article INTEGER PRIMARY KEY, counter INTEGER NOT NULL);
INSERT INTO "dirty" VALUES(1,2);
CREATE TABLE distinct_entities (
    a INTEGER NOT NULL, b INTEGER NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE entities (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, type TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    machine_type TEXT NOT NULL, machine_name TEXT NOT NULL, named_by_user INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES entities(id));
INSERT INTO "entities" VALUES(1,'b624e6ac-2d29-40ff-9b25-eb6f4ef74f4d','person','','Anna Lin','person','Lin Mei',1,0,NULL);
INSERT INTO "entities" VALUES(2,'e80a4214-e24d-42dd-8621-e89536bd8d4f','person','','Carl Hall','person','Carl Hall',0,0,NULL);
INSERT INTO "entities" VALUES(3,'c888a680-4a3e-47be-96ea-bb1ebc42eefe','person','','Lin Mei','person','Lin Mei',0,0,1);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), source TEXT NOT NULL,
    quote TEXT NOT NULL, edtf TEXT NOT NULL, weight INTEGER NOT NULL);
INSERT INTO "evidence" VALUES(1,1,'page metadata','2024-06-05','2024-06-05',70);
CREATE TABLE forms (
    id INTEGER PRIMARY KEY, canonical TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (canonical, kind));
CREATE TABLE handed (
    raw INTEGER NOT NULL, entity INTEGER NOT NULL, mentions INTEGER NOT NULL, since INTEGER NOT NULL,
    PRIMARY KEY (raw, entity)) WITHOUT ROWID;
CREATE TABLE hidden_claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL);
INSERT INTO "hidden_claims" VALUES(1,1,'title',1,NULL,'Professor','[[0, 9]]','',0);
CREATE TABLE hidden_mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL, form INTEGER NOT NULL);
INSERT INTO "hidden_mentions" VALUES(1,1,1,0,9,NULL,'Anna Berg','test',1,0);
CREATE TABLE history (counter INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL, scope TEXT NOT NULL);
INSERT INTO "history" VALUES(1,'4eda01c8863db288','all');
INSERT INTO "history" VALUES(2,'caaba85b084b648d','add');
INSERT INTO "history" VALUES(3,'d266a9fd41ab7d4d','mapping');
INSERT INTO "history" VALUES(4,'324e82b0035812f7','mapping');
INSERT INTO "history" VALUES(5,'5ab06f732b7ceb22','mapping');
INSERT INTO "history" VALUES(6,'cbb792edc93813b2','meta');
INSERT INTO "history" VALUES(7,'ab107fec06363e51','mapping');
INSERT INTO "history" VALUES(8,'b67b1eac9debd2f8','meta');
INSERT INTO "history" VALUES(9,'cdd26917cefc3568','meta');
INSERT INTO "history" VALUES(10,'381fb0f9f715221f','quiet');
CREATE TABLE ignored_words (
    surface TEXT NOT NULL, type TEXT NOT NULL, decision INTEGER NOT NULL,
    PRIMARY KEY (surface, type)) WITHOUT ROWID;
CREATE TABLE imported_files (sha256 TEXT PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE laid_rules (rule TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO "laid_rules" VALUES('[5, "reject", 1, 0]');
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL, machine_raw INTEGER, form INTEGER NOT NULL DEFAULT 0);
INSERT INTO "mentions" VALUES(2,1,2,21,30,NULL,'Carl Hall','test',1,NULL,0);
INSERT INTO "mentions" VALUES(3,1,3,35,42,NULL,'Lin Mei','test',1,NULL,0);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "meta" VALUES('archive','11111111-2222-4333-8444-555555555555');
INSERT INTO "meta" VALUES('made','2026-11-22T10:04:10Z');
CREATE TABLE original_chunks (
    original INTEGER NOT NULL REFERENCES originals(id), position INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (original, position)) WITHOUT ROWID;
CREATE TABLE originals (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, media_type TEXT NOT NULL,
    size INTEGER NOT NULL);
CREATE TABLE overrides (
    article INTEGER NOT NULL REFERENCES articles(id), field TEXT NOT NULL, value TEXT,
    PRIMARY KEY (article, field)) WITHOUT ROWID;
CREATE TABLE proposals (
    a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE raw_entities (
    id INTEGER PRIMARY KEY, type TEXT NOT NULL, key TEXT NOT NULL, canonical TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities(id), home INTEGER NOT NULL DEFAULT 0, UNIQUE (type, key));
INSERT INTO "raw_entities" VALUES(1,'person','anna berg','',1,1);
INSERT INTO "raw_entities" VALUES(2,'person','carl hall','',2,2);
INSERT INTO "raw_entities" VALUES(3,'person','lin mei','',1,3);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, data TEXT NOT NULL);
INSERT INTO "reports" VALUES(1,'2024-06-06T08:00:00Z','2024-06-06T08:00:01Z','{"given": 1, "added": 1, "already": 0, "failed": [], "cancelled": false, "articles": [{"id": 1, "path": "press/a.txt", "member": "", "title": "A title of the fifth version"}]}');
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), made TEXT NOT NULL,
    text TEXT NOT NULL, layer TEXT NOT NULL);
INSERT INTO "revisions" VALUES(1,1,'2026-11-22T10:04:10Z','Anna Berg spoke with Carl Hall and Lin Mei on 3 June 2024.','{"paragraphs": [{"start": 0, "end": 58, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "A title of the fifth version", "title_origin": "metadata", "language": "en"}');
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, articles INTEGER NOT NULL,
    data TEXT NOT NULL);
CREATE TABLE said_claims (
    decision INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities(id), kind TEXT NOT NULL,
    value TEXT NOT NULL, other INTEGER, former INTEGER NOT NULL);
CREATE TABLE spelled (name TEXT NOT NULL COLLATE NOCASE, raw INTEGER NOT NULL, PRIMARY KEY (name, raw)) WITHOUT ROWID;
INSERT INTO "spelled" VALUES('Anna Berg',1);
INSERT INTO "spelled" VALUES('Carl Hall',2);
INSERT INTO "spelled" VALUES('Lin Mei',3);
CREATE TABLE stages (
    article INTEGER NOT NULL REFERENCES articles(id), stage TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (article, stage)) WITHOUT ROWID;
CREATE TABLE tags (article INTEGER NOT NULL REFERENCES articles(id), tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)) WITHOUT ROWID;
INSERT INTO "tags" VALUES(1,'to read');
CREATE TABLE touched (kind TEXT NOT NULL, item INTEGER NOT NULL, counter INTEGER NOT NULL, PRIMARY KEY (kind, item)) WITHOUT ROWID;
INSERT INTO "touched" VALUES('title',1,2);
INSERT INTO "touched" VALUES('entity',3,3);
INSERT INTO "touched" VALUES('raw',3,3);
INSERT INTO "touched" VALUES('entity',2,5);
INSERT INTO "touched" VALUES('raw',2,5);
INSERT INTO "touched" VALUES('dates',1,6);
INSERT INTO "touched" VALUES('entity',1,7);
INSERT INTO "touched" VALUES('mentions',1,7);
INSERT INTO "touched" VALUES('article',1,9);
CREATE TABLE waiting_decisions (
    decision INTEGER PRIMARY KEY, reason TEXT NOT NULL, made TEXT NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX articles_text_sha256 ON articles(text_sha256);
CREATE INDEX articles_original_sha256 ON articles(original_sha256);
CREATE INDEX revisions_article ON revisions(article);
CREATE INDEX evidence_article ON evidence(article);
CREATE INDEX raw_entities_entity ON raw_entities(entity);
CREATE INDEX mentions_article ON mentions(article);
CREATE INDEX mentions_raw ON mentions(raw, article);
CREATE INDEX claims_article ON claims(article);
CREATE INDEX claims_raw ON claims(raw);
CREATE INDEX dates_article ON dates(article);
CREATE INDEX tags_tag ON tags(tag);
CREATE INDEX dirty_counter ON dirty(counter);
CREATE INDEX touched_counter ON touched(counter);
CREATE TRIGGER articles_touched AFTER UPDATE OF title_origin, language, added, published_edtf, published_lo, published_hi, published_precision, published_qualifier, starred, trashed ON articles BEGIN DELETE FROM touched WHERE kind='article' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'article', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER articles_retitled AFTER UPDATE OF title ON articles WHEN NEW.title<>OLD.title BEGIN DELETE FROM touched WHERE kind='title' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'title', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER tags_added AFTER INSERT ON tags BEGIN DELETE FROM touched WHERE kind='article' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'article', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER tags_removed AFTER DELETE ON tags BEGIN DELETE FROM touched WHERE kind='article' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'article', OLD.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER raw_entities_moved AFTER UPDATE OF entity ON raw_entities BEGIN DELETE FROM touched WHERE kind='raw' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'raw', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER entities_touched AFTER UPDATE OF type, kind, name, rejected ON entities BEGIN DELETE FROM touched WHERE kind='entity' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'entity', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE INDEX entities_name ON entities(name COLLATE NOCASE);
CREATE INDEX raw_entities_home ON raw_entities(home);
CREATE INDEX raw_entities_elsewhere ON raw_entities(id) WHERE entity<>home;
CREATE INDEX entities_changed ON entities(id)
    WHERE merged_into IS NOT NULL OR rejected<>0 OR named_by_user<>0 OR type<>machine_type;
CREATE INDEX mentions_machine ON mentions(machine_raw) WHERE machine_raw IS NOT NULL;
CREATE INDEX hidden_mentions_article ON hidden_mentions(article);
CREATE INDEX hidden_mentions_raw ON hidden_mentions(raw, article);
CREATE INDEX hidden_claims_article ON hidden_claims(article);
CREATE INDEX hidden_claims_raw ON hidden_claims(raw);
CREATE INDEX decisions_uuid ON decisions(uuid) WHERE uuid<>'';
CREATE INDEX said_claims_entity ON said_claims(entity);
CREATE INDEX articles_words_sha256 ON articles(words_sha256);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',10);
INSERT INTO "sqlite_sequence" VALUES('articles',1);
INSERT INTO "sqlite_sequence" VALUES('dates',1);
INSERT INTO "sqlite_sequence" VALUES('decisions',7);
INSERT INTO "sqlite_sequence" VALUES('reports',1);
COMMIT;
