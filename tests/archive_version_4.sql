BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cuttings','m001_foundation','2026-11-22 08:18:10.674265+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'cuttings','m002_touched','2026-11-22 08:18:10.675213+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'cuttings','m003_dates_of_people','2026-11-22 08:18:10.681655+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'cuttings','m004_entities_of_people','2026-11-22 08:18:10.689845+00:00');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, text_sha256 TEXT NOT NULL,
    path TEXT NOT NULL, member TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, added TEXT NOT NULL,
    original INTEGER REFERENCES originals(id), original_sha256 TEXT NOT NULL,
    revision INTEGER, characters INTEGER NOT NULL, recognised TEXT NOT NULL,
    title TEXT NOT NULL, title_origin TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
    language TEXT NOT NULL, published_edtf TEXT, published_lo TEXT, published_hi TEXT,
    published_precision TEXT, published_qualifier TEXT,
    machine TEXT NOT NULL, warnings TEXT NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0, trashed INTEGER NOT NULL DEFAULT 0);
INSERT INTO "articles" VALUES(1,'1c950895-07dd-497b-baff-378c58f0272b','32bd3e6e04df2290f2d8e6da5b7393b055212783693ff9c3f512e63dee4b13ef','/x/a.txt','','text','','2026-11-22T08:18:10Z',NULL,'',1,58,'1','A title of the fourth version','metadata','','','','en','2024-06-05','2024-06-05','2024-06-05','day','exact','{"title": "A title of the fourth version", "title_origin": "metadata", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2024-06-05", "lo": "2024-06-05", "hi": "2024-06-05", "precision": "day", "qualifier": "exact", "evidence": [{"source": "page metadata", "quote": "2024-06-05", "edtf": "2024-06-05", "weight": 70}]}}','[]',0,0);
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
INSERT INTO "decisions" VALUES(1,'2026-11-22T08:18:10Z','merge','{"kind": "merge", "anchors": {"de38a8b0-737d-40a8-9cd7-4d3b2b89b9eb": {"type": "person", "name": "Anna Berg", "keys": [["person", "anna berg"]], "names": ["Anna Berg"]}, "6161a19e-f7eb-4ab9-9906-d56f21d80ab9": {"type": "person", "name": "Lin Mei", "keys": [["person", "lin mei"]], "names": ["Lin Mei"]}}, "entities": ["de38a8b0-737d-40a8-9cd7-4d3b2b89b9eb", "6161a19e-f7eb-4ab9-9906-d56f21d80ab9"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'03c0dd0b-24ed-4bad-b9a8-349df4d6f76c');
INSERT INTO "decisions" VALUES(2,'2026-11-22T08:18:10Z','merge','{"kind": "merge", "anchors": {"de38a8b0-737d-40a8-9cd7-4d3b2b89b9eb": {"type": "person", "name": "Anna Lin", "keys": [["person", "anna berg"], ["person", "lin mei"]], "names": ["Anna Berg", "Lin Mei"]}, "1d525e15-ef37-4a9f-8388-709f7ab457bd": {"type": "person", "name": "Carl Hall", "keys": [["person", "carl hall"]], "names": ["Carl Hall"]}}, "entities": ["de38a8b0-737d-40a8-9cd7-4d3b2b89b9eb", "1d525e15-ef37-4a9f-8388-709f7ab457bd"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'db396103-2390-45d4-9917-32983203d73c');
INSERT INTO "decisions" VALUES(3,'2026-11-22T08:18:10Z','undo','{}','merge into “Anna Lin”','{}',2,'d4712880-a87b-4813-bf77-8de05f878fa3');
INSERT INTO "decisions" VALUES(4,'2026-11-22T08:18:10Z','reject_date','{"kind": "reject_date", "article": 1, "start": 46, "end": 57, "surface": "3 June 2024", "before": "e with Carl Hall and Lin Mei on ", "after": ".", "role": "event"}','removal of the date “3 June 2024”','{"place": [1, 46, 57], "old": []}',NULL,'5794a035-1c0b-4482-b72a-25fe6b5aef07');
INSERT INTO "decisions" VALUES(5,'2026-11-22T08:18:10Z','reject_mention','{"kind": "reject_mention", "texts": {"1": "32bd3e6e04df2290f2d8e6da5b7393b055212783693ff9c3f512e63dee4b13ef"}, "article": 1, "start": 0, "end": 9, "place": {"surface": "Anna Berg", "before": "", "after": " spoke with Carl Hall and Lin Me", "number": 0}}','removal of “Anna Berg” here','{}',NULL,'120c49f1-0352-47dc-b105-bbbbed495ef1');
CREATE TABLE dirty (article INTEGER PRIMARY KEY, counter INTEGER NOT NULL);
INSERT INTO "dirty" VALUES(1,2);
CREATE TABLE distinct_entities (
    a INTEGER NOT NULL, b INTEGER NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE entities (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, type TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    machine_type TEXT NOT NULL, machine_name TEXT NOT NULL, named_by_user INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES entities(id));
INSERT INTO "entities" VALUES(1,'de38a8b0-737d-40a8-9cd7-4d3b2b89b9eb','person','','Anna Lin','person','Lin Mei',1,0,NULL);
INSERT INTO "entities" VALUES(2,'1d525e15-ef37-4a9f-8388-709f7ab457bd','person','','Carl Hall','person','Carl Hall',0,0,NULL);
INSERT INTO "entities" VALUES(3,'6161a19e-f7eb-4ab9-9906-d56f21d80ab9','person','','Lin Mei','person','Lin Mei',0,0,1);
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
INSERT INTO "history" VALUES(1,'ef07482120c5bce7','all');
INSERT INTO "history" VALUES(2,'90242e7f10b1e0aa','add');
INSERT INTO "history" VALUES(3,'0e5774547249c9e2','mapping');
INSERT INTO "history" VALUES(4,'ec48ddc657406972','mapping');
INSERT INTO "history" VALUES(5,'e6f664984febaaab','mapping');
INSERT INTO "history" VALUES(6,'55ebda6892a2c7bb','meta');
INSERT INTO "history" VALUES(7,'179a63d546d3faba','mapping');
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
INSERT INTO "meta" VALUES('made','2026-11-22T08:18:10Z');
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
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), made TEXT NOT NULL,
    text TEXT NOT NULL, layer TEXT NOT NULL);
INSERT INTO "revisions" VALUES(1,1,'2026-11-22T08:18:10Z','Anna Berg spoke with Carl Hall and Lin Mei on 3 June 2024.','{"paragraphs": [{"start": 0, "end": 58, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "A title of the fourth version", "title_origin": "metadata", "language": "en"}');
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
CREATE TABLE touched (kind TEXT NOT NULL, item INTEGER NOT NULL, counter INTEGER NOT NULL, PRIMARY KEY (kind, item)) WITHOUT ROWID;
INSERT INTO "touched" VALUES('article',1,2);
INSERT INTO "touched" VALUES('title',1,2);
INSERT INTO "touched" VALUES('entity',3,3);
INSERT INTO "touched" VALUES('raw',3,3);
INSERT INTO "touched" VALUES('entity',2,5);
INSERT INTO "touched" VALUES('raw',2,5);
INSERT INTO "touched" VALUES('dates',1,6);
INSERT INTO "touched" VALUES('entity',1,7);
INSERT INTO "touched" VALUES('mentions',1,7);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',7);
INSERT INTO "sqlite_sequence" VALUES('articles',1);
INSERT INTO "sqlite_sequence" VALUES('dates',1);
INSERT INTO "sqlite_sequence" VALUES('decisions',5);
COMMIT;
