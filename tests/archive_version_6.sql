BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'cuttings','m001_foundation','2026-11-22 13:14:59.188024+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'cuttings','m002_touched','2026-11-22 13:14:59.188782+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'cuttings','m003_dates_of_people','2026-11-22 13:14:59.190363+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'cuttings','m004_entities_of_people','2026-11-22 13:14:59.192993+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'cuttings','m005_texts_without_titles','2026-11-22 13:14:59.193533+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'cuttings','m006_organising','2026-11-22 13:14:59.196898+00:00');
CREATE TABLE article_notes (
    article INTEGER PRIMARY KEY REFERENCES articles(id), text TEXT NOT NULL, made TEXT NOT NULL);
INSERT INTO "article_notes" VALUES(1,'Ask the institute.','2026-11-22T13:15:04Z');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, text_sha256 TEXT NOT NULL,
    path TEXT NOT NULL, member TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, added TEXT NOT NULL,
    original INTEGER REFERENCES originals(id), original_sha256 TEXT NOT NULL,
    revision INTEGER, characters INTEGER NOT NULL, recognised TEXT NOT NULL,
    title TEXT NOT NULL, title_origin TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
    language TEXT NOT NULL, published_edtf TEXT, published_lo TEXT, published_hi TEXT,
    published_precision TEXT, published_qualifier TEXT,
    machine TEXT NOT NULL, warnings TEXT NOT NULL,
    starred INTEGER NOT NULL DEFAULT 0, trashed INTEGER NOT NULL DEFAULT 0, words_sha256 TEXT NOT NULL DEFAULT '', read INTEGER NOT NULL DEFAULT 0, report INTEGER);
INSERT INTO "articles" VALUES(1,'f8e8878c-1766-45eb-9bbf-a49e8ccae02c','22c95c21c55b1ec6a687a536569cfb78c99493f051ed17e6708c5a5754689ff2','/press/berg.txt','','text','utf-8','2026-11-22T13:15:01Z',1,'237de6e3cc2620d9bca821166ae95bd64ba4470a86c9c51fa4f479dddf03deb4',1,189,'3','A title of the sixth version','user','','The River Post','','en','2025-03-09','2025-03-09','2025-03-09','day','exact','{"title": "A meeting by the river", "title_origin": "text", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2025-03-09", "lo": "2025-03-09", "hi": "2025-03-09", "precision": "day", "qualifier": "exact", "evidence": [{"source": "dateline", "quote": "OSLO, March 9, 2025", "edtf": "2025-03-09", "weight": 50}, {"source": "past event", "quote": "Anna Berg of the Oslo Cancer Institute met Carl Hall on 3 June 2024.", "edtf": "[2024-06-03..]", "weight": 10}]}, "history": [false, "Few years in the text lie far from its publication, so dates without a year are counted from it."]}','[]',1,0,'237de6e3cc2620d9bca821166ae95bd64ba4470a86c9c51fa4f479dddf03deb4',1,1);
INSERT INTO "articles" VALUES(2,'6c593f6d-f7d5-44a2-9954-02c92763831e','e332606747da41c74ea752c6ec3436412e49c8e92a472af341b53640d53a19ce','/press/lyon.txt','','text','utf-8','2026-11-22T13:15:04Z',2,'7765448a66d8c6e84d9ffa51608eb89ec152c53354d9f3eb6ba005c0dbaf6715',2,337,'3','Lung trial reports in Lyon','text','','','','en','2024-06-05','2024-06-05','2024-06-05','day','exact','{"title": "Lung trial reports in Lyon", "title_origin": "text", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2024-06-05", "lo": "2024-06-05", "hi": "2024-06-05", "precision": "day", "qualifier": "exact", "evidence": [{"source": "dateline", "quote": "LYON, June 5, 2024", "edtf": "2024-06-05", "weight": 50}]}, "history": [false, "Few years in the text lie far from its publication, so dates without a year are counted from it."]}','[]',0,0,'7765448a66d8c6e84d9ffa51608eb89ec152c53354d9f3eb6ba005c0dbaf6715',0,2);
INSERT INTO "articles" VALUES(3,'d378a7cc-d759-4ce9-95ad-9c77fd769fac','6df319b4b76eef45566872b3624d67d6c0b394377bf349c9200062f188e80448','/press/oslo.txt','','text','cp1251','2026-11-22T13:15:04Z',3,'972ff3ae6b5b1189686221415402b073bab5c2e19d68d7ad1e0d7b011fe37dea',5,251,'3','Oslo hospital opens a biomarker unit','text','','','','en','2025-03-04','2025-03-04','2025-03-04','day','exact','{"title": "Oslo hospital opens a biomarker unit", "title_origin": "text", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2025-03-03", "lo": "2025-03-03", "hi": "2025-03-03", "precision": "day", "qualifier": "exact", "evidence": [{"source": "dateline", "quote": "OSLO, March 3, 2025", "edtf": "2025-03-03", "weight": 50}]}, "history": [false, "Few years in the text lie far from its publication, so dates without a year are counted from it."]}','[]',0,0,'4454d1887c758d63726db2cfa6a0f25b47b393504358bbf5068a82ffbda30f02',1,2);
INSERT INTO "articles" VALUES(4,'28486422-3f5b-4cfb-b31a-cc4c3483c3d1','1f5e94d3de122bd2cedeb6336e54cf40e69d528dd3743d82bcc6feec4d921341','/press/again.txt','','text','utf-8','2026-11-22T13:15:04Z',4,'aa69b85b68d5ed938c34aa930356227b4397e4010b02863279794d8ff81822ff',4,395,'3','Lung trial reports in Lyon','text','','','','en','2024-06-05','2024-06-05','2024-06-05','day','exact','{"title": "Lung trial reports in Lyon", "title_origin": "text", "author": "", "source": "", "url": "", "language": "en", "published": {"edtf": "2024-06-05", "lo": "2024-06-05", "hi": "2024-06-05", "precision": "day", "qualifier": "exact", "evidence": [{"source": "dateline", "quote": "LYON, June 5, 2024", "edtf": "2024-06-05", "weight": 50}]}, "history": [false, "Few years in the text lie far from its publication, so dates without a year are counted from it."]}','[]',0,1,'aa69b85b68d5ed938c34aa930356227b4397e4010b02863279794d8ff81822ff',0,2);
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL, machine_raw INTEGER, machine_other_raw INTEGER);
INSERT INTO "claims" VALUES(1,1,'affiliation',2,3,'Oslo Cancer Institute','[[64, 85]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(2,1,'attendance',2,5,'speaker','[[131, 136]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(3,1,'organiser',5,6,'ESMO','[[140, 144]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(4,1,'place',5,7,'Berlin','[[162, 168]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(5,2,'title',10,NULL,'Professor','[[50, 59]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(6,2,'affiliation',10,NULL,'Lyon University Hospital','[[71, 95]]','pattern',0,NULL,11);
INSERT INTO "claims" VALUES(7,2,'alias',6,NULL,'ESMO','[[201, 205]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(8,2,'organiser',14,6,'ESMO','[[226, 230]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(9,2,'place',14,15,'Barcelona','[[248, 257]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(13,4,'title',10,NULL,'Professor','[[50, 59]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(14,4,'affiliation',10,NULL,'Lyon University Hospital','[[71, 95]]','pattern',0,NULL,11);
INSERT INTO "claims" VALUES(15,4,'alias',6,NULL,'ESMO','[[201, 205]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(16,4,'organiser',14,6,'ESMO','[[226, 230]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(17,4,'place',14,15,'Barcelona','[[248, 257]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(18,3,'role',2,3,'director of the Oslo Cancer Institute','[[72, 109]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(19,3,'affiliation',2,3,'Oslo Cancer Institute','[[88, 109]]','pattern',0,NULL,NULL);
INSERT INTO "claims" VALUES(20,3,'title',10,NULL,'Professor','[[157, 166]]','pattern',0,NULL,NULL);
CREATE TABLE collected (
    article INTEGER NOT NULL REFERENCES articles(id), collection INTEGER NOT NULL REFERENCES collections(id),
    PRIMARY KEY (article, collection)) WITHOUT ROWID;
INSERT INTO "collected" VALUES(1,1);
INSERT INTO "collected" VALUES(2,1);
CREATE TABLE collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
INSERT INTO "collections" VALUES(1,'Rivers');
INSERT INTO "collections" VALUES(2,'Empty');
CREATE TABLE copies (
    article INTEGER PRIMARY KEY REFERENCES articles(id), story INTEGER NOT NULL, kind TEXT NOT NULL,
    similarity REAL NOT NULL, evidence TEXT NOT NULL DEFAULT '');
INSERT INTO "copies" VALUES(2,4,'copy',0.823,'4');
INSERT INTO "copies" VALUES(4,4,'first',1.0,'4');
CREATE TABLE copy_pairs (
    a INTEGER NOT NULL REFERENCES articles(id), b INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    similarity REAL NOT NULL, evidence TEXT NOT NULL DEFAULT '', PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO "copy_pairs" VALUES(2,4,'copy',0.823,'[1.0, ""]');
CREATE TABLE date_overrides (article INTEGER NOT NULL REFERENCES articles(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, state TEXT NOT NULL, interval TEXT, surface TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (article, start, "end")) WITHOUT ROWID;
INSERT INTO "date_overrides" VALUES(1,103,114,'rejected',NULL,'3 June 2024','ncer Institute met Carl Hall on ','. Anna Berg will speak at ESMO C');
CREATE TABLE dates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES articles(id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, edtf TEXT NOT NULL, lo TEXT, hi TEXT, precision TEXT NOT NULL,
    qualifier TEXT NOT NULL, role TEXT NOT NULL, rule TEXT NOT NULL, anchor TEXT NOT NULL,
    clause_start INTEGER NOT NULL, clause_end INTEGER NOT NULL, rejected INTEGER NOT NULL DEFAULT 0, predicate_start INTEGER NOT NULL DEFAULT 0, predicate_end INTEGER NOT NULL DEFAULT 0, predicate TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', machine TEXT NOT NULL DEFAULT '');
INSERT INTO "dates" VALUES(1,1,30,43,'2025-03-09','2025-03-09','2025-03-09','day','exact','publication','en.month-day-year','',24,115,0,86,89,'meet','','');
INSERT INTO "dates" VALUES(2,1,103,114,'2024-06-03','2024-06-03','2024-06-03','day','exact','event','en.day-month-year','',47,115,1,86,89,'meet','','');
INSERT INTO "dates" VALUES(3,1,154,158,'2025','2025-01-01','2025-12-31','year','exact','name','en.year','',116,188,0,0,0,'','','');
INSERT INTO "dates" VALUES(4,1,172,187,'2025-10-17','2025-10-17','2025-10-17','day','exact','event','en.day-month-year','',116,188,0,131,136,'speak','','');
INSERT INTO "dates" VALUES(5,2,34,46,'2024-06-05','2024-06-05','2024-06-05','day','exact','publication','en.month-day-year','',28,157,0,96,100,'say','','');
INSERT INTO "dates" VALUES(6,2,240,244,'2024','2024-01-01','2024-12-31','year','exact','name','en.year','',158,282,0,0,0,'','','');
INSERT INTO "dates" VALUES(7,2,261,281,'2024-09-13/2024-09-17','2024-09-13','2024-09-17','range','exact','event','en.days-month','',158,282,0,212,219,'discuss','','');
INSERT INTO "dates" VALUES(8,2,285,295,'2024-06','2024-06-01','2024-06-30','month','exact','event','en.this-unit','2024-06-05',284,336,0,323,327,'say','','');
INSERT INTO "dates" VALUES(9,3,44,57,'2025-03-03','2025-03-03','2025-03-03','day','exact','publication','en.month-day-year','',38,156,0,111,117,'open','','');
INSERT INTO "dates" VALUES(10,4,34,46,'2024-06-05','2024-06-05','2024-06-05','day','exact','publication','en.month-day-year','',28,157,0,96,100,'say','','');
INSERT INTO "dates" VALUES(11,4,240,244,'2024','2024-01-01','2024-12-31','year','exact','name','en.year','',158,282,0,0,0,'','','');
INSERT INTO "dates" VALUES(12,4,261,281,'2024-09-13/2024-09-17','2024-09-13','2024-09-17','range','exact','event','en.days-month','',158,282,0,212,219,'discuss','','');
INSERT INTO "dates" VALUES(13,4,285,295,'2024-06','2024-06-01','2024-06-30','month','exact','event','en.this-unit','2024-06-05',284,336,0,323,327,'say','','');
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL,
    label TEXT NOT NULL, inverse TEXT NOT NULL, target INTEGER, uuid TEXT NOT NULL DEFAULT '');
INSERT INTO "decisions" VALUES(1,'2026-11-22T13:15:01Z','import','{"kind": "import", "articles": [1], "trashed": [], "report": 1}','import of 1 article','{}',NULL,'969a55c8-b3d4-42ad-b0dd-c653f7880abf');
INSERT INTO "decisions" VALUES(2,'2026-11-22T13:15:04Z','import','{"kind": "import", "articles": [2, 3, 4], "trashed": [], "report": 2}','import of 3 articles','{}',NULL,'f1727c90-f7a4-4b75-bf44-54f63005dda8');
INSERT INTO "decisions" VALUES(3,'2026-11-22T13:15:04Z','merge','{"kind": "merge", "anchors": {"8dd4b900-36bc-4e58-8829-7039852b10d5": {"type": "person", "name": "Anna Berg", "keys": [["person", "anna berg"]], "names": ["Anna Berg"]}, "8aaf9826-b679-409d-af0d-be354489a848": {"type": "person", "name": "Lin Mei", "keys": [["person", "lin mei"]], "names": ["Lin Mei", "Mei Lin"]}}, "entities": ["8dd4b900-36bc-4e58-8829-7039852b10d5", "8aaf9826-b679-409d-af0d-be354489a848"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'1cc2f7d9-dbc5-48bd-ab3d-7db29525abd4');
INSERT INTO "decisions" VALUES(4,'2026-11-22T13:15:04Z','add_mention','{"kind": "add_mention", "texts": {"1": "22c95c21c55b1ec6a687a536569cfb78c99493f051ed17e6708c5a5754689ff2"}, "words": {"1": "237de6e3cc2620d9bca821166ae95bd64ba4470a86c9c51fa4f479dddf03deb4"}, "article": 1, "start": 13, "end": 22, "place": {"surface": "the river", "before": "A meeting by ", "after": "\n\nOSLO, March 9, 2025 -- Anna Be", "number": 0}, "type": "place", "everywhere": false, "name": "", "key": "river", "called": "the river", "made": "53eecda9-9163-4536-925d-3c2f3de510fc"}','addition of “the river”','{}',NULL,'64a1ac80-695f-4465-b065-3ccf66bdc8e9');
INSERT INTO "decisions" VALUES(5,'2026-11-22T13:15:04Z','ignore','{"kind": "ignore", "surface": "Lyon University Hospital", "type": "organisation"}','ignoring “Lyon University Hospital”','{}',NULL,'826945d9-3140-49be-bbf3-223458032733');
INSERT INTO "decisions" VALUES(6,'2026-11-22T13:15:04Z','claim','{"kind": "claim", "anchors": {"04ad4d51-3d45-476d-8d9d-7684582ab826": {"type": "person", "name": "Carl Hall", "keys": [["person", "carl hall"]], "names": ["Carl Hall"]}}, "entity": "04ad4d51-3d45-476d-8d9d-7684582ab826", "claim": "title", "value": "Doctor", "former": false}','title of “Carl Hall”: Doctor','{}',NULL,'aee590c2-405d-4ef1-b09c-2e6c7322a9a8');
INSERT INTO "decisions" VALUES(7,'2026-11-22T13:15:04Z','reject_date','{"kind": "reject_date", "article": 1, "start": 103, "end": 114, "surface": "3 June 2024", "before": "ncer Institute met Carl Hall on ", "after": ". Anna Berg will speak at ESMO C", "role": "event"}','removal of the date “3 June 2024”','{"place": [1, 103, 114], "old": []}',NULL,'b195d077-4305-4ff5-9227-dbb2f17e01b2');
INSERT INTO "decisions" VALUES(8,'2026-11-22T13:15:04Z','published','{"kind": "published", "article": 3, "value": "2025-03-04"}','change of publication date','{"values": {"3": null}}',NULL,'f94e9a46-0bd9-4672-97e6-5ae58c1d49f5');
INSERT INTO "decisions" VALUES(9,'2026-11-22T13:15:04Z','title','{"kind": "title", "article": 1, "value": "A title of the sixth version"}','change of title','[]',NULL,'988d878f-d43a-4101-ba1c-9cec0834494b');
INSERT INTO "decisions" VALUES(10,'2026-11-22T13:15:04Z','source','{"kind": "source", "article": 1, "value": "The River Post"}','change of source','[]',NULL,'5267d0cd-f4cd-46b4-b234-cab4ecf1b171');
INSERT INTO "decisions" VALUES(11,'2026-11-22T13:15:04Z','tag','{"kind": "tag", "articles": [1, 3], "tag": "to read"}','tag “to read”','[1, 3]',NULL,'61cc8125-4669-4fa1-ba6c-703a2c6b2003');
INSERT INTO "decisions" VALUES(12,'2026-11-22T13:15:04Z','tag','{"kind": "tag", "articles": [2], "tag": "lungs"}','tag “lungs”','[2]',NULL,'79e9f5b2-d095-40ff-999b-0f08e1674e3d');
INSERT INTO "decisions" VALUES(13,'2026-11-22T13:15:04Z','tag_rename','{"kind": "tag_rename", "tag": "lungs", "to": "Lung"}','rename of tag to “Lung”','{"old": "lungs", "had": [2], "both": [], "saved": {}}',NULL,'49947b97-676c-4e85-828b-fc08be96628b');
INSERT INTO "decisions" VALUES(14,'2026-11-22T13:15:04Z','star','{"kind": "star", "articles": [1], "on": true}','star','[1]',NULL,'af9afea7-4c82-40b5-ae69-34debdbb526e');
INSERT INTO "decisions" VALUES(15,'2026-11-22T13:15:04Z','read','{"kind": "read", "articles": [1, 3], "on": true}','mark as read','[1, 3]',NULL,'862f9eb2-cd3f-4e1f-aa7b-bdc5af78e953');
INSERT INTO "decisions" VALUES(16,'2026-11-22T13:15:04Z','trash','{"kind": "trash", "articles": [4], "on": true}','move to trash','[4]',NULL,'ba5618b1-2bc3-4fe7-9c56-5aac0334e578');
INSERT INTO "decisions" VALUES(17,'2026-11-22T13:15:04Z','collection','{"kind": "collection", "name": "Rivers", "articles": [1, 2], "on": true}','addition to “Rivers”','{"name": "Rivers", "made": true, "changed": [1, 2]}',NULL,'3aa519fc-5b4b-4edf-8aff-d26aa7002c6c');
INSERT INTO "decisions" VALUES(18,'2026-11-22T13:15:04Z','collection_make','{"kind": "collection_make", "name": "Empty"}','new collection “Empty”','{"made": true, "changed": [], "name": "Empty"}',NULL,'11a57347-5f6f-45b2-8919-503393611831');
INSERT INTO "decisions" VALUES(19,'2026-11-22T13:15:04Z','saved_search','{"kind": "saved_search", "name": "Rivers of Oslo", "question": {"text": "oslo", "scopes": ["collection:Rivers"]}}','saved search “Rivers of Oslo”','{"name": "Rivers of Oslo", "before": null}',NULL,'6b4b361d-3b6a-4dac-bd12-5eb8b36779d0');
INSERT INTO "decisions" VALUES(20,'2026-11-22T13:15:04Z','note','{"kind": "note", "article": 1, "text": "Ask the institute.", "written": "2026-11-22T13:15:04Z"}','note “Ask the institute.”','{"before": null, "same": false}',NULL,'2b0b5883-2a3c-45db-bbf0-48cb1d47ec02');
INSERT INTO "decisions" VALUES(21,'2026-11-22T13:15:04Z','highlight','{"kind": "highlight", "article": 1, "start": 86, "end": 99, "colour": "green", "note": "Who else was there?", "highlight": "cd8a173e-ed35-49f9-8681-32e4615de1a0", "written": "2026-11-22T13:15:04Z", "surface": "met Carl Hall", "before": "rg of the Oslo Cancer Institute ", "after": " on 3 June 2024. Anna Berg will ", "number": 0}','highlight “met Carl Hall”','{"highlight": "cd8a173e-ed35-49f9-8681-32e4615de1a0"}',NULL,'be276a59-3c24-448c-9010-a9b5f1f0a60d');
INSERT INTO "decisions" VALUES(22,'2026-11-22T13:15:04Z','highlight','{"kind": "highlight", "article": 1, "start": 140, "end": 158, "colour": "blue", "note": "", "highlight": "28d1979d-b393-4d66-a6ff-03d25652d8ba", "written": "2026-11-22T13:15:04Z", "surface": "ESMO Congress 2025", "before": "e 2024. Anna Berg will speak at ", "after": " in Berlin on 17 October 2025.\n", "number": 0}','highlight “ESMO Congress 2025”','{"highlight": "28d1979d-b393-4d66-a6ff-03d25652d8ba"}',NULL,'9d220d7f-969c-4a8c-ae0c-710d918a0537');
INSERT INTO "decisions" VALUES(23,'2026-11-22T13:15:04Z','merge','{"kind": "merge", "anchors": {"8dd4b900-36bc-4e58-8829-7039852b10d5": {"type": "person", "name": "Anna Lin", "keys": [["person", "anna berg"], ["person", "lin mei"]], "names": ["Anna Berg", "Lin Mei", "Mei Lin"]}, "04ad4d51-3d45-476d-8d9d-7684582ab826": {"type": "person", "name": "Carl Hall", "keys": [["person", "carl hall"]], "names": ["Carl Hall"]}}, "entities": ["8dd4b900-36bc-4e58-8829-7039852b10d5", "04ad4d51-3d45-476d-8d9d-7684582ab826"], "name": "Anna Lin"}','merge into “Anna Lin”','{}',NULL,'59c143e4-b818-4acc-b561-ea62bbbf2309');
INSERT INTO "decisions" VALUES(24,'2026-11-22T13:15:04Z','undo','{}','merge into “Anna Lin”','{}',23,'4e4b3f36-9053-47cc-b23a-313221540e1b');
INSERT INTO "decisions" VALUES(25,'2026-11-22T13:15:04Z','star','{"kind": "star", "articles": [2], "on": true}','star','[2]',NULL,'43683bbd-9b06-4263-bb87-12941660526b');
INSERT INTO "decisions" VALUES(26,'2026-11-22T13:15:04Z','undo_decision','{}','taking back of “star”','{}',25,'f7ace618-fb3a-4ccc-9f3e-f6cec609e20d');
INSERT INTO "decisions" VALUES(27,'2026-11-22T13:15:04Z','not_copy','{"kind": "not_copy", "articles": [2, 3]}','no copies of one story','[null, 0]',NULL,'2c347a28-84dd-4ba3-964b-dab9ca8a4baf');
INSERT INTO "decisions" VALUES(28,'2026-11-22T13:15:06Z','reread','{"kind": "reread", "articles": {"3": 5}}','reading again of an article','{"articles": {"3": 3}}',NULL,'2a5db069-807b-48e8-8bc8-658a611767ce');
CREATE TABLE dirty (article INTEGER PRIMARY KEY, counter INTEGER NOT NULL);
INSERT INTO "dirty" VALUES(1,15);
INSERT INTO "dirty" VALUES(2,5);
INSERT INTO "dirty" VALUES(3,40);
INSERT INTO "dirty" VALUES(4,6);
CREATE TABLE dismissed_failures (
    path TEXT NOT NULL, member TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (path, member)) WITHOUT ROWID;
CREATE TABLE distinct_entities (
    a INTEGER NOT NULL, b INTEGER NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE entities (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, type TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    machine_type TEXT NOT NULL, machine_name TEXT NOT NULL, named_by_user INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0, merged_into INTEGER REFERENCES entities(id));
INSERT INTO "entities" VALUES(1,'8e938c0a-b40f-4fb0-8657-cdc64d56036b','place','city','Oslo','place','Oslo',0,0,NULL);
INSERT INTO "entities" VALUES(2,'8dd4b900-36bc-4e58-8829-7039852b10d5','person','','Anna Lin','person','Anna Berg',1,0,NULL);
INSERT INTO "entities" VALUES(3,'d817c1c0-34ad-4691-af7b-f272036e40cc','organisation','','Oslo Cancer Institute','organisation','Oslo Cancer Institute',0,0,NULL);
INSERT INTO "entities" VALUES(4,'04ad4d51-3d45-476d-8d9d-7684582ab826','person','','Carl Hall','person','Carl Hall',0,0,NULL);
INSERT INTO "entities" VALUES(5,'3be1b8e1-ca9a-4341-a1b0-fe26fe0b9867','event','congress','ESMO Congress 2025','event','ESMO Congress 2025',0,0,NULL);
INSERT INTO "entities" VALUES(6,'4a5c6584-f279-4269-9e03-3e09df23fbb3','organisation','society','European Society for Medical Oncology','organisation','European Society for Medical Oncology',0,0,NULL);
INSERT INTO "entities" VALUES(7,'50ae4d4f-1129-482d-a4cd-292268f2504e','place','city','Berlin','place','Berlin',0,0,NULL);
INSERT INTO "entities" VALUES(8,'b203c6e0-8cef-438d-a623-92c0174fcca2','person','','Lung','person','Lung',0,0,NULL);
INSERT INTO "entities" VALUES(9,'56e4322a-fdac-4b24-9e41-c29c643c0104','place','city','Lyon','place','Lyon',0,0,NULL);
INSERT INTO "entities" VALUES(10,'8aaf9826-b679-409d-af0d-be354489a848','person','','Lin Mei','person','Lin Mei',0,0,2);
INSERT INTO "entities" VALUES(11,'f928094b-5f50-44ae-8cfc-11cca8dd4362','organisation','','Lyon University Hospital','organisation','Lyon University Hospital',0,0,NULL);
INSERT INTO "entities" VALUES(12,'384e7c76-b5f5-4b15-83fc-d20c109dfb31','gene','','PD-1','gene','PD-1',0,0,NULL);
INSERT INTO "entities" VALUES(13,'e05343da-7110-4aea-8d09-dc5ffa2ef2d3','disease','','lung cancer','disease','lung cancer',0,0,NULL);
INSERT INTO "entities" VALUES(14,'511e9d12-e2a6-4d42-a9c0-fd249bb0cf0e','event','congress','ESMO Congress 2024','event','ESMO Congress 2024',0,0,NULL);
INSERT INTO "entities" VALUES(15,'0e250ce4-7350-4cea-b665-44b9b336d615','place','city','Barcelona','place','Barcelona',0,0,NULL);
INSERT INTO "entities" VALUES(16,'155bbbd1-cc2a-43ca-a0d2-98633c82dfbc','person','','Lung','person','Lung',0,0,NULL);
INSERT INTO "entities" VALUES(17,'53eecda9-9163-4536-925d-3c2f3de510fc','place','','the river','place','the river',0,0,NULL);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), source TEXT NOT NULL,
    quote TEXT NOT NULL, edtf TEXT NOT NULL, weight INTEGER NOT NULL);
INSERT INTO "evidence" VALUES(1,1,'dateline','OSLO, March 9, 2025','2025-03-09',50);
INSERT INTO "evidence" VALUES(2,1,'past event','Anna Berg of the Oslo Cancer Institute met Carl Hall on 3 June 2024.','[2024-06-03..]',10);
INSERT INTO "evidence" VALUES(3,1,'file time','2026-11-22','[..2026-11-22]',5);
INSERT INTO "evidence" VALUES(4,2,'dateline','LYON, June 5, 2024','2024-06-05',50);
INSERT INTO "evidence" VALUES(5,2,'file time','2026-11-22','[..2026-11-22]',5);
INSERT INTO "evidence" VALUES(8,4,'dateline','LYON, June 5, 2024','2024-06-05',50);
INSERT INTO "evidence" VALUES(9,4,'file time','2026-11-22','[..2026-11-22]',5);
INSERT INTO "evidence" VALUES(10,3,'dateline','OSLO, March 3, 2025','2025-03-03',50);
INSERT INTO "evidence" VALUES(11,3,'file time','2026-11-22','[..2026-11-22]',5);
CREATE TABLE forms (
    id INTEGER PRIMARY KEY, canonical TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (canonical, kind));
INSERT INTO "forms" VALUES(1,'Berlin','city');
INSERT INTO "forms" VALUES(2,'ESMO Congress 2025','congress');
INSERT INTO "forms" VALUES(3,'European Society for Medical Oncology','society');
INSERT INTO "forms" VALUES(4,'Oslo','city');
INSERT INTO "forms" VALUES(5,'Barcelona','city');
INSERT INTO "forms" VALUES(6,'ESMO Congress 2024','congress');
INSERT INTO "forms" VALUES(7,'Lyon','city');
INSERT INTO "forms" VALUES(8,'PD-1','');
INSERT INTO "forms" VALUES(9,'lung cancer','');
CREATE TABLE handed (
    raw INTEGER NOT NULL, entity INTEGER NOT NULL, mentions INTEGER NOT NULL, since INTEGER NOT NULL,
    PRIMARY KEY (raw, entity)) WITHOUT ROWID;
CREATE TABLE hidden_claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
    raw INTEGER NOT NULL, other_raw INTEGER, value TEXT NOT NULL, parts TEXT NOT NULL, stage TEXT NOT NULL,
    former INTEGER NOT NULL);
CREATE TABLE hidden_mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL, form INTEGER NOT NULL);
INSERT INTO "hidden_mentions" VALUES(1,2,11,71,95,NULL,'Lyon University Hospital','organisation',1,0);
INSERT INTO "hidden_mentions" VALUES(2,4,11,71,95,NULL,'Lyon University Hospital','organisation',1,0);
CREATE TABLE highlights (
    uuid TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL, made TEXT NOT NULL, place TEXT NOT NULL,
    surface TEXT NOT NULL, lost INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
INSERT INTO "highlights" VALUES('28d1979d-b393-4d66-a6ff-03d25652d8ba',1,140,158,'blue','','2026-11-22T13:15:04Z','{"article": 1, "start": 140, "end": 158, "surface": "ESMO Congress 2025", "before": "e 2024. Anna Berg will speak at ", "after": " in Berlin on 17 October 2025.\n", "number": 0}','ESMO Congress 2025',0);
INSERT INTO "highlights" VALUES('cd8a173e-ed35-49f9-8681-32e4615de1a0',1,86,99,'green','Who else was there?','2026-11-22T13:15:04Z','{"article": 1, "start": 86, "end": 99, "surface": "met Carl Hall", "before": "rg of the Oslo Cancer Institute ", "after": " on 3 June 2024. Anna Berg will ", "number": 0}','met Carl Hall',0);
CREATE TABLE history (counter INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL, scope TEXT NOT NULL);
INSERT INTO "history" VALUES(1,'194408bd9a71934f','all');
INSERT INTO "history" VALUES(2,'d78c2132a7d6f8b6','add');
INSERT INTO "history" VALUES(3,'24bc02960ed4607c','quiet');
INSERT INTO "history" VALUES(4,'d5f4397d6e209b16','mapping');
INSERT INTO "history" VALUES(5,'ee6199a9c735a25e','add');
INSERT INTO "history" VALUES(6,'a98a2ae189600653','add');
INSERT INTO "history" VALUES(7,'58a78d9ea941a73f','mapping');
INSERT INTO "history" VALUES(8,'0c78b47fe68dc149','mapping');
INSERT INTO "history" VALUES(9,'8e6eb52f72712b48','mapping');
INSERT INTO "history" VALUES(10,'cd73217b4efb0c61','mapping');
INSERT INTO "history" VALUES(11,'75a02872e99207a2','mapping');
INSERT INTO "history" VALUES(12,'e7bdfef6cf40488f','meta');
INSERT INTO "history" VALUES(13,'45bd365dfe880972','meta');
INSERT INTO "history" VALUES(14,'8fe8e67a9db0b061','meta');
INSERT INTO "history" VALUES(15,'7e0b6b8796fedd88','meta');
INSERT INTO "history" VALUES(16,'e739db193a16959d','meta');
INSERT INTO "history" VALUES(17,'3d96926d5b9c579b','meta');
INSERT INTO "history" VALUES(18,'ce8044e1ed71626d','meta');
INSERT INTO "history" VALUES(19,'b3a72321f6e178f8','meta');
INSERT INTO "history" VALUES(20,'338b622c404da9ea','meta');
INSERT INTO "history" VALUES(21,'99662ac5bcf6e8b4','meta');
INSERT INTO "history" VALUES(22,'c7838a27f06e0e7a','meta');
INSERT INTO "history" VALUES(23,'319a7f0463117541','meta');
INSERT INTO "history" VALUES(24,'0cd8d9550a1fb387','meta');
INSERT INTO "history" VALUES(25,'5daafa8ce4fbc308','meta');
INSERT INTO "history" VALUES(26,'d9f968a3dceafc25','meta');
INSERT INTO "history" VALUES(27,'8a2ff76a14348708','meta');
INSERT INTO "history" VALUES(28,'2c8f88641d96ee7a','mapping');
INSERT INTO "history" VALUES(29,'cad81c17f0f44a05','mapping');
INSERT INTO "history" VALUES(30,'82738f02cd4d248d','meta');
INSERT INTO "history" VALUES(31,'42749807d2da6caa','meta');
INSERT INTO "history" VALUES(32,'92df62543d91f011','meta');
INSERT INTO "history" VALUES(33,'defdb8a6322386f2','quiet');
INSERT INTO "history" VALUES(34,'31288f8da18224ff','quiet');
INSERT INTO "history" VALUES(35,'6eeb3b8f855daa84','quiet');
INSERT INTO "history" VALUES(36,'06a7adacaf46ef45','quiet');
INSERT INTO "history" VALUES(37,'2a3e11ba4642566c','meta');
INSERT INTO "history" VALUES(38,'2baf122207f54957','quiet');
INSERT INTO "history" VALUES(39,'188ab35ee5686e1f','quiet');
INSERT INTO "history" VALUES(40,'4c6f5f3af73fad2a','article');
CREATE TABLE ignored_words (
    surface TEXT NOT NULL, type TEXT NOT NULL, decision INTEGER NOT NULL,
    PRIMARY KEY (surface, type)) WITHOUT ROWID;
INSERT INTO "ignored_words" VALUES('Lyon University Hospital','organisation',5);
CREATE TABLE imported_files (sha256 TEXT PRIMARY KEY, articles INTEGER NOT NULL);
INSERT INTO "imported_files" VALUES('237de6e3cc2620d9bca821166ae95bd64ba4470a86c9c51fa4f479dddf03deb4',1);
INSERT INTO "imported_files" VALUES('7765448a66d8c6e84d9ffa51608eb89ec152c53354d9f3eb6ba005c0dbaf6715',1);
INSERT INTO "imported_files" VALUES('972ff3ae6b5b1189686221415402b073bab5c2e19d68d7ad1e0d7b011fe37dea',1);
INSERT INTO "imported_files" VALUES('aa69b85b68d5ed938c34aa930356227b4397e4010b02863279794d8ff81822ff',1);
CREATE TABLE laid_rules (rule TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO "laid_rules" VALUES('[4, "add", 1, 17]');
INSERT INTO "laid_rules" VALUES('[5, "hide", "Lyon University Hospital", "organisation", []]');
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), raw INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, parts TEXT, name TEXT NOT NULL, stage TEXT NOT NULL,
    certain INTEGER NOT NULL, machine_raw INTEGER, form INTEGER NOT NULL DEFAULT 0);
INSERT INTO "mentions" VALUES(1,1,1,24,28,NULL,'OSLO','curated',1,NULL,4);
INSERT INTO "mentions" VALUES(2,1,2,47,56,NULL,'Anna Berg','name',1,NULL,0);
INSERT INTO "mentions" VALUES(3,1,3,64,85,NULL,'Oslo Cancer Institute','organisation',1,NULL,0);
INSERT INTO "mentions" VALUES(4,1,4,90,99,NULL,'Carl Hall','name',1,NULL,0);
INSERT INTO "mentions" VALUES(5,1,2,116,125,NULL,'Anna Berg','name',1,NULL,0);
INSERT INTO "mentions" VALUES(6,1,5,140,158,NULL,'ESMO Congress 2025','event',1,NULL,2);
INSERT INTO "mentions" VALUES(7,1,6,140,144,NULL,'ESMO','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(8,1,7,162,168,NULL,'Berlin','curated',1,NULL,1);
INSERT INTO "mentions" VALUES(9,2,8,0,4,NULL,'Lung','crf',0,NULL,0);
INSERT INTO "mentions" VALUES(10,2,9,22,26,NULL,'Lyon','curated',1,NULL,7);
INSERT INTO "mentions" VALUES(11,2,9,28,32,NULL,'LYON','curated',1,NULL,7);
INSERT INTO "mentions" VALUES(12,2,10,60,67,NULL,'Lin Mei','title',1,NULL,0);
INSERT INTO "mentions" VALUES(14,2,12,111,115,NULL,'PD-1','curated',1,NULL,8);
INSERT INTO "mentions" VALUES(15,2,13,145,156,NULL,'lung cancer','curated',1,NULL,9);
INSERT INTO "mentions" VALUES(16,2,6,162,199,NULL,'European Society for Medical Oncology','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(17,2,6,201,205,NULL,'ESMO','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(18,2,14,226,244,NULL,'ESMO Congress 2024','event',1,NULL,6);
INSERT INTO "mentions" VALUES(19,2,6,226,230,NULL,'ESMO','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(20,2,15,248,257,NULL,'Barcelona','curated',1,NULL,5);
INSERT INTO "mentions" VALUES(21,2,10,328,335,NULL,'Mei Lin','name',1,NULL,0);
INSERT INTO "mentions" VALUES(29,4,16,0,4,NULL,'Lung','crf',0,NULL,0);
INSERT INTO "mentions" VALUES(30,4,9,22,26,NULL,'Lyon','curated',1,NULL,7);
INSERT INTO "mentions" VALUES(31,4,9,28,32,NULL,'LYON','curated',1,NULL,7);
INSERT INTO "mentions" VALUES(32,4,10,60,67,NULL,'Lin Mei','title',1,NULL,0);
INSERT INTO "mentions" VALUES(34,4,12,111,115,NULL,'PD-1','curated',1,NULL,8);
INSERT INTO "mentions" VALUES(35,4,13,145,156,NULL,'lung cancer','curated',1,NULL,9);
INSERT INTO "mentions" VALUES(36,4,6,162,199,NULL,'European Society for Medical Oncology','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(37,4,6,201,205,NULL,'ESMO','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(38,4,14,226,244,NULL,'ESMO Congress 2024','event',1,NULL,6);
INSERT INTO "mentions" VALUES(39,4,6,226,230,NULL,'ESMO','curated',1,NULL,3);
INSERT INTO "mentions" VALUES(40,4,15,248,257,NULL,'Barcelona','curated',1,NULL,5);
INSERT INTO "mentions" VALUES(41,4,10,328,335,NULL,'Mei Lin','name',1,NULL,0);
INSERT INTO "mentions" VALUES(42,1,17,13,22,NULL,'the river','you',1,NULL,0);
INSERT INTO "mentions" VALUES(43,3,1,0,4,NULL,'Oslo','curated',1,NULL,4);
INSERT INTO "mentions" VALUES(44,3,1,38,42,NULL,'OSLO','curated',1,NULL,4);
INSERT INTO "mentions" VALUES(45,3,2,61,70,NULL,'Anna Berg','name',1,NULL,0);
INSERT INTO "mentions" VALUES(46,3,3,88,109,NULL,'Oslo Cancer Institute','organisation',1,NULL,0);
INSERT INTO "mentions" VALUES(47,3,10,167,174,NULL,'Lin Mei','title',1,NULL,0);
INSERT INTO "mentions" VALUES(48,3,9,185,189,NULL,'Lyon','curated',1,NULL,7);
INSERT INTO "mentions" VALUES(49,3,6,191,195,NULL,'ESMO','curated',1,NULL,3);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "meta" VALUES('archive','11111111-2222-4333-8444-555555555555');
INSERT INTO "meta" VALUES('made','2026-11-22T13:14:59Z');
INSERT INTO "meta" VALUES('said_copies','[[2, 3, false]]');
INSERT INTO "meta" VALUES('names_settled','40');
CREATE TABLE original_chunks (
    original INTEGER NOT NULL REFERENCES originals(id), position INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (original, position)) WITHOUT ROWID;
INSERT INTO "original_chunks" VALUES(1,0,X'789C4D8D410AC2301444F73DC51CA02D5A1571598BA062C9A22748CBB70DC61F497E156F6FA21B5703338F3735EE44627844FF864C046F9EE4B34C751795A3D57E98B0CB512DAA0D8A0235B3C69EFC0877FDE22A588746F3401E270E6264168A4E89A5B7386A6BE1182B9C67A6A459977F929789737890BE410B0E5DABD0381E3D85F0BB349C401B234A965BA8415C1FAFD258661FFBF13AAD');
INSERT INTO "original_chunks" VALUES(2,0,X'789C2590C16EC2400C44EFF98A11A75622A8D056BDD32255552848D0438FCBC62496167BB5BB29CADFD781A365CFCC1B37837428895D40A2A8A964B0A01955AAAAF9DD7DCFF13508E1758ED5D3EA05758D7DD233E5AC098D5D6E89A1E79B003FC27F943297119F9A231733CD8E5B94DE1538295CEF3FEAA58D945C1CD15388D422BAC224167CE5D2234C40DE89A7B4C0B1276C86A4919CE0A09EC9BCCF16BDA596BDD9EFC46BD06EC4C3E6B0DD3D9A45086839FB215B110B2D98167857E99251DF5B18F7DA254F41C5C1C097CFF5F20D078A852E274AB7A34555CD8E3D675C540CEB4A38516742834726AF3281A7329FDD2B4E7FB07F2CAA7F3ACD709C');
INSERT INTO "original_chunks" VALUES(3,0,X'789C1D8F514EC3400C44FF738A394012A1563D00203E90122D52B9C076EB4D2C12BBEC3A151C995BE0E6D79A796F1CEAA298B5DED8E202BD9154445C58D758BEA86013B6A609E721B4186349338E2D0E4F8713BA0ECF22112F54A616572E944C0B34C3664278705FA32467BC4B35B6CDA8DD057475C3838BEC79A11FEB26BF9668AC824ADF1B4962997A7C14CD54ABA706168CC4487125E4A22B865F951E6FE73178450C6C15496572CCB6ECA8DA37CDA74FD9550B933F76D13BB93CC5FCD737FF240856C2');
INSERT INTO "original_chunks" VALUES(4,0,X'789C3590C14EC3301044EFF98A514F2035152D20EE402584525AA9E5C0D175B6B12577D7B21D42FE9E4D0BC7D5EECCBE99A6E70E25791390284A2A199ED18CC255D57C6D3FE678EF99F038C7EA6EF580BAC62EC989729684462F37E421A78B009FECBF29655F46BC498EBEA86936BE4571A6C070F1F5EEB55EEA48C9C4118E42A416D1144FAC8F075F1CC204640D5B4A0B1C1C61DD278964187BB19ED4FBA4AF37D47AABF65BB612A41B71B3DE6FB6B76A11025A9F6D9F35883E2D98167811EE92525F5328F7B3499682B081822FEFEBE513F6140B9D8F942E478BAA9A1D9CCF380B2BD6403852A7428547262B3C81A7329F5D234E3D681FAA9A98DD7FFC56572C456F460C8EAE72A69FF2D7F9207D68A1F954F90B1C79851D');
CREATE TABLE originals (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, media_type TEXT NOT NULL,
    size INTEGER NOT NULL);
INSERT INTO "originals" VALUES(1,'237de6e3cc2620d9bca821166ae95bd64ba4470a86c9c51fa4f479dddf03deb4','berg.txt','text/plain',189);
INSERT INTO "originals" VALUES(2,'7765448a66d8c6e84d9ffa51608eb89ec152c53354d9f3eb6ba005c0dbaf6715','lyon.txt','text/plain',337);
INSERT INTO "originals" VALUES(3,'972ff3ae6b5b1189686221415402b073bab5c2e19d68d7ad1e0d7b011fe37dea','oslo.txt','text/plain',251);
INSERT INTO "originals" VALUES(4,'aa69b85b68d5ed938c34aa930356227b4397e4010b02863279794d8ff81822ff','again.txt','text/plain',395);
CREATE TABLE overrides (
    article INTEGER NOT NULL REFERENCES articles(id), field TEXT NOT NULL, value TEXT,
    PRIMARY KEY (article, field)) WITHOUT ROWID;
INSERT INTO "overrides" VALUES(1,'source','The River Post');
INSERT INTO "overrides" VALUES(1,'title','A title of the sixth version');
INSERT INTO "overrides" VALUES(3,'published','{"edtf": "2025-03-04", "lo": "2025-03-04", "hi": "2025-03-04", "precision": "day", "qualifier": "exact"}');
CREATE TABLE proposals (
    a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE raw_entities (
    id INTEGER PRIMARY KEY, type TEXT NOT NULL, key TEXT NOT NULL, canonical TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities(id), home INTEGER NOT NULL DEFAULT 0, UNIQUE (type, key));
INSERT INTO "raw_entities" VALUES(1,'place','g:GEO:3143244','',1,1);
INSERT INTO "raw_entities" VALUES(2,'person','anna berg','',2,2);
INSERT INTO "raw_entities" VALUES(3,'organisation','oslo cancer institute','',3,3);
INSERT INTO "raw_entities" VALUES(4,'person','carl hall','',4,4);
INSERT INTO "raw_entities" VALUES(5,'event','g:esmo-congress 2025','',5,5);
INSERT INTO "raw_entities" VALUES(6,'organisation','g:esmo','',6,6);
INSERT INTO "raw_entities" VALUES(7,'place','g:GEO:2950159','',7,7);
INSERT INTO "raw_entities" VALUES(8,'person','lung@17299337','',8,8);
INSERT INTO "raw_entities" VALUES(9,'place','g:GEO:2996944','',9,9);
INSERT INTO "raw_entities" VALUES(10,'person','lin mei','',2,10);
INSERT INTO "raw_entities" VALUES(11,'organisation','lyon university hospital','',11,11);
INSERT INTO "raw_entities" VALUES(12,'gene','g:HGNC:8760','',12,12);
INSERT INTO "raw_entities" VALUES(13,'disease','g:lung-cancer','',13,13);
INSERT INTO "raw_entities" VALUES(14,'event','g:esmo-congress 2024','',14,14);
INSERT INTO "raw_entities" VALUES(15,'place','g:GEO:3128760','',15,15);
INSERT INTO "raw_entities" VALUES(16,'person','lung@6e40ce82','',16,16);
INSERT INTO "raw_entities" VALUES(17,'place','river','',17,17);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, data TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', added INTEGER NOT NULL DEFAULT 0);
INSERT INTO "reports" VALUES(1,'2026-11-22T13:14:59Z','2026-11-22T13:15:01Z','{"id": 0, "started": "2026-11-22T13:14:59Z", "ended": "2026-11-22T13:15:01Z", "given": 1, "added": 1, "already": 0, "not_reached": 0, "failed": [], "articles": [{"id": 1, "path": "/press/berg.txt", "member": "", "title": "A meeting by the river"}], "known": [], "cancelled": false}','berg.txt',1);
INSERT INTO "reports" VALUES(2,'2026-11-22T13:15:01Z','2026-11-22T13:15:04Z','{"id": 0, "started": "2026-11-22T13:15:01Z", "ended": "2026-11-22T13:15:04Z", "given": 3, "added": 3, "already": 0, "not_reached": 0, "failed": [], "articles": [{"id": 2, "path": "/press/lyon.txt", "member": "", "title": "Lung trial reports in Lyon"}, {"id": 3, "path": "/press/oslo.txt", "member": "", "title": "Oslo hospital opens a biomarker unit"}, {"id": 4, "path": "/press/again.txt", "member": "", "title": "Lung trial reports in Lyon"}], "known": [], "cancelled": false}','press',3);
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), made TEXT NOT NULL,
    text TEXT NOT NULL, layer TEXT NOT NULL, state TEXT NOT NULL DEFAULT '');
INSERT INTO "revisions" VALUES(1,1,'2026-11-22T13:15:01Z','A meeting by the river

OSLO, March 9, 2025 -- Anna Berg of the Oslo Cancer Institute met Carl Hall on 3 June 2024. Anna Berg will speak at ESMO Congress 2025 in Berlin on 17 October 2025.
','{"paragraphs": [{"start": 0, "end": 22, "kind": "title", "level": 1, "page": 0}, {"start": 24, "end": 188, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "A meeting by the river", "title_origin": "text", "language": "en"}','');
INSERT INTO "revisions" VALUES(2,2,'2026-11-22T13:15:04Z','Lung trial reports in Lyon

LYON, June 5, 2024 -- Professor Lin Mei of Lyon University Hospital said that anti-PD-1 therapy helped patients with lung cancer. The European Society for Medical Oncology (ESMO) will discuss it at ESMO Congress 2024 in Barcelona on 13-17 September 2024.

"This month we begin the second part," said Mei Lin.
','{"paragraphs": [{"start": 0, "end": 26, "kind": "title", "level": 1, "page": 0}, {"start": 28, "end": 282, "kind": "body", "level": 0, "page": 0}, {"start": 284, "end": 336, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "Lung trial reports in Lyon", "title_origin": "text", "language": "en"}','');
INSERT INTO "revisions" VALUES(3,3,'2026-11-22T13:15:04Z','Oslo hospital opens a biomarker unit

OSLO, March 3, 2025 -- Anna Berg, director of the Oslo Cancer Institute, opened a unit for next-generation sequencing. Professor Lin Mei came from Lyon. ESMO sent its congratulations.

The unit lies above a café.
','{"paragraphs": [{"start": 0, "end": 36, "kind": "title", "level": 1, "page": 0}, {"start": 38, "end": 221, "kind": "body", "level": 0, "page": 0}, {"start": 223, "end": 250, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "Oslo hospital opens a biomarker unit", "title_origin": "text", "language": "en"}','{"columns": {"text_sha256": "44ad6d351bfc04b4544526a6b1135cf37dfe5e4c2880879a2fd454d41e44a691", "words_sha256": "cd6bb2b5a25e31b8c248a3497c0f52ea90889eab56462efc471a40e4627d991a", "format": "text", "encoding": "cp1252", "characters": 251, "recognised": "3", "machine": "{\"title\": \"Oslo hospital opens a biomarker unit\", \"title_origin\": \"text\", \"author\": \"\", \"source\": \"\", \"url\": \"\", \"language\": \"en\", \"published\": {\"edtf\": \"2025-03-03\", \"lo\": \"2025-03-03\", \"hi\": \"2025-03-03\", \"precision\": \"day\", \"qualifier\": \"exact\", \"evidence\": [{\"source\": \"dateline\", \"quote\": \"OSLO, March 3, 2025\", \"edtf\": \"2025-03-03\", \"weight\": 50}]}, \"history\": [false, \"Few years in the text lie far from its publication, so dates without a year are counted from it.\"]}", "warnings": "[]"}, "mentions": [{"start": 0, "end": 4, "parts": [[0, 4]], "type": "place", "name": "Oslo", "key": "g:GEO:3143244", "canonical": "Oslo", "kind": "city", "stage": "curated", "certain": true}, {"start": 38, "end": 42, "parts": [[38, 42]], "type": "place", "name": "OSLO", "key": "g:GEO:3143244", "canonical": "Oslo", "kind": "city", "stage": "curated", "certain": true}, {"start": 61, "end": 70, "parts": [[61, 70]], "type": "person", "name": "Anna Berg", "key": "anna berg", "canonical": "", "kind": "", "stage": "name", "certain": true}, {"start": 88, "end": 109, "parts": [[88, 109]], "type": "organisation", "name": "Oslo Cancer Institute", "key": "oslo cancer institute", "canonical": "", "kind": "", "stage": "organisation", "certain": true}, {"start": 167, "end": 174, "parts": [[167, 174]], "type": "person", "name": "Lin Mei", "key": "lin mei", "canonical": "", "kind": "", "stage": "title", "certain": true}, {"start": 185, "end": 189, "parts": [[185, 189]], "type": "place", "name": "Lyon", "key": "g:GEO:2996944", "canonical": "Lyon", "kind": "city", "stage": "curated", "certain": true}, {"start": 191, "end": 195, "parts": [[191, 195]], "type": "organisation", "name": "ESMO", "key": "g:esmo", "canonical": "European Society for Medical Oncology", "kind": "society", "stage": "curated", "certain": true}], "claims": [{"kind": "role", "entity_key": "person:anna berg", "value": "director of the Oslo Cancer Institute", "parts": [[72, 109]], "other_key": "organisation:oslo cancer institute", "stage": "pattern", "former": false}, {"kind": "affiliation", "entity_key": "person:anna berg", "value": "Oslo Cancer Institute", "parts": [[88, 109]], "other_key": "organisation:oslo cancer institute", "stage": "pattern", "former": false}, {"kind": "title", "entity_key": "person:lin mei", "value": "Professor", "parts": [[157, 166]], "other_key": "", "stage": "pattern", "former": false}], "dates": [{"start": 44, "end": 57, "edtf": "2025-03-03", "lo": "2025-03-03", "hi": "2025-03-03", "precision": "day", "qualifier": "exact", "role": "publication", "rule": "en.month-day-year", "anchor": "", "clause": [38, 156], "predicate": [111, 117], "act": "open"}], "evidence": [{"source": "dateline", "quote": "OSLO, March 3, 2025", "edtf": "2025-03-03", "weight": 50}, {"source": "file time", "quote": "2026-11-22", "edtf": "[..2026-11-22]", "weight": 5}], "stages": {"dates": "2:a4519d87394a0cfc", "names": "3:229e354dec1583ad:fast"}}');
INSERT INTO "revisions" VALUES(4,4,'2026-11-22T13:15:04Z','Lung trial reports in Lyon

LYON, June 5, 2024 -- Professor Lin Mei of Lyon University Hospital said that anti-PD-1 therapy helped patients with lung cancer. The European Society for Medical Oncology (ESMO) will discuss it at ESMO Congress 2024 in Barcelona on 13-17 September 2024.

"This month we begin the second part," said Mei Lin.

The hospital did not say when the next trial would open.
','{"paragraphs": [{"start": 0, "end": 26, "kind": "title", "level": 1, "page": 0}, {"start": 28, "end": 282, "kind": "body", "level": 0, "page": 0}, {"start": 284, "end": 336, "kind": "body", "level": 0, "page": 0}, {"start": 338, "end": 394, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "Lung trial reports in Lyon", "title_origin": "text", "language": "en"}','');
INSERT INTO "revisions" VALUES(5,3,'2026-11-22T13:15:05Z','Oslo hospital opens a biomarker unit

OSLO, March 3, 2025 -- Anna Berg, director of the Oslo Cancer Institute, opened a unit for next-generation sequencing. Professor Lin Mei came from Lyon. ESMO sent its congratulations.

The unit lies above a cafй.
','{"paragraphs": [{"start": 0, "end": 36, "kind": "title", "level": 1, "page": 0}, {"start": 38, "end": 221, "kind": "body", "level": 0, "page": 0}, {"start": 223, "end": 250, "kind": "body", "level": 0, "page": 0}], "references": [], "note_marks": [], "links": [], "title": "Oslo hospital opens a biomarker unit", "title_origin": "text", "language": "en"}','{"columns": {"text_sha256": "6df319b4b76eef45566872b3624d67d6c0b394377bf349c9200062f188e80448", "words_sha256": "4454d1887c758d63726db2cfa6a0f25b47b393504358bbf5068a82ffbda30f02", "format": "text", "encoding": "cp1251", "characters": 251, "recognised": "3", "machine": "{\"title\": \"Oslo hospital opens a biomarker unit\", \"title_origin\": \"text\", \"author\": \"\", \"source\": \"\", \"url\": \"\", \"language\": \"en\", \"published\": {\"edtf\": \"2025-03-03\", \"lo\": \"2025-03-03\", \"hi\": \"2025-03-03\", \"precision\": \"day\", \"qualifier\": \"exact\", \"evidence\": [{\"source\": \"dateline\", \"quote\": \"OSLO, March 3, 2025\", \"edtf\": \"2025-03-03\", \"weight\": 50}]}, \"history\": [false, \"Few years in the text lie far from its publication, so dates without a year are counted from it.\"]}", "warnings": "[]"}, "mentions": [{"start": 0, "end": 4, "parts": [[0, 4]], "type": "place", "name": "Oslo", "key": "g:GEO:3143244", "canonical": "Oslo", "kind": "city", "stage": "curated", "certain": true}, {"start": 38, "end": 42, "parts": [[38, 42]], "type": "place", "name": "OSLO", "key": "g:GEO:3143244", "canonical": "Oslo", "kind": "city", "stage": "curated", "certain": true}, {"start": 61, "end": 70, "parts": [[61, 70]], "type": "person", "name": "Anna Berg", "key": "anna berg", "canonical": "", "kind": "", "stage": "name", "certain": true}, {"start": 88, "end": 109, "parts": [[88, 109]], "type": "organisation", "name": "Oslo Cancer Institute", "key": "oslo cancer institute", "canonical": "", "kind": "", "stage": "organisation", "certain": true}, {"start": 167, "end": 174, "parts": [[167, 174]], "type": "person", "name": "Lin Mei", "key": "lin mei", "canonical": "", "kind": "", "stage": "title", "certain": true}, {"start": 185, "end": 189, "parts": [[185, 189]], "type": "place", "name": "Lyon", "key": "g:GEO:2996944", "canonical": "Lyon", "kind": "city", "stage": "curated", "certain": true}, {"start": 191, "end": 195, "parts": [[191, 195]], "type": "organisation", "name": "ESMO", "key": "g:esmo", "canonical": "European Society for Medical Oncology", "kind": "society", "stage": "curated", "certain": true}], "claims": [{"kind": "role", "entity_key": "person:anna berg", "value": "director of the Oslo Cancer Institute", "parts": [[72, 109]], "other_key": "organisation:oslo cancer institute", "stage": "pattern", "former": false}, {"kind": "affiliation", "entity_key": "person:anna berg", "value": "Oslo Cancer Institute", "parts": [[88, 109]], "other_key": "organisation:oslo cancer institute", "stage": "pattern", "former": false}, {"kind": "title", "entity_key": "person:lin mei", "value": "Professor", "parts": [[157, 166]], "other_key": "", "stage": "pattern", "former": false}], "dates": [{"start": 44, "end": 57, "edtf": "2025-03-03", "lo": "2025-03-03", "hi": "2025-03-03", "precision": "day", "qualifier": "exact", "role": "publication", "rule": "en.month-day-year", "anchor": "", "clause": [38, 156], "predicate": [111, 117], "act": "open"}], "evidence": [{"source": "dateline", "quote": "OSLO, March 3, 2025", "edtf": "2025-03-03", "weight": 50}, {"source": "file time", "quote": "2026-11-22", "edtf": "[..2026-11-22]", "weight": 5}], "stages": {"names": "3:229e354dec1583ad:full", "dates": "2:a4519d87394a0cfc"}}');
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT NOT NULL, articles INTEGER NOT NULL,
    data TEXT NOT NULL);
CREATE TABLE said_claims (
    decision INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities(id), kind TEXT NOT NULL,
    value TEXT NOT NULL, other INTEGER, former INTEGER NOT NULL);
INSERT INTO "said_claims" VALUES(6,4,'title','Doctor',NULL,0);
CREATE TABLE said_copies (
    a INTEGER NOT NULL REFERENCES articles(id), b INTEGER NOT NULL REFERENCES articles(id), same INTEGER NOT NULL,
    decision INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO "said_copies" VALUES(2,3,0,0);
CREATE TABLE saved_searches (name TEXT PRIMARY KEY, question TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "saved_searches" VALUES('Rivers of Oslo','{"any_of": [], "dates": [], "entities": [], "scopes": ["collection:Rivers"], "sort": "relevance", "stories": false, "text": "oslo", "trash": false, "typing": false, "undated": false}');
CREATE TABLE searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL UNIQUE, asked TEXT NOT NULL,
    articles INTEGER NOT NULL);
CREATE TABLE shingles (
    article INTEGER PRIMARY KEY REFERENCES articles(id), text_sha256 TEXT NOT NULL, method TEXT NOT NULL,
    signature BLOB NOT NULL, facts BLOB);
INSERT INTO "shingles" VALUES(1,'22c95c21c55b1ec6a687a536569cfb78c99493f051ed17e6708c5a5754689ff2','1:2:d2eb13996d06~15~',X'13B6053DE9574901BC55D792B600821C8699B659A1B6DC50D9A3A6BAF7FEC5E5B4D0EE013A0388B8E25B3A914AE3C447521EE43930AA9337D0FEF981B432203034D6D69969D5F622737AC7E323C65624FAB3C9A76269A331ED44151F0A87EF1C73901D7C9F742015BA0FDB5D9B6F28579513A2DA6C2C0FCEF14D126EF03D765F13B64901E957821CBC55A1B6A6BAF7FEEE0188B8E25BC447521E30AAF9812030D699F622C7E35624FAB36269151FEF1C73909F74BA0F9B6F95136C2C126E765F',X'200000000097C2408C000000060A0C500601000300F579552E0209010C42CBE58103090300B82FC68A0423000E51E3B8EE05230300368E85FE062B0300A6DF4227073E000AED09894708460300ED053B1B0951030055D99F3B0A67000E5E4F4BBD0B670300B8BB4E750C6E03003C29B1F80D7B02024FFEC3520E7E0300CD7E228A0F86020ADE6C0CAB10B5000A2B9BCD2A11B5000A0B831CB312B50300FB044AE513BC0300177BFE5514CA01057003819815D70006B5B6668E16D703009898AB1917E7010C1EFF8A2718EB0300');
INSERT INTO "shingles" VALUES(2,'e332606747da41c74ea752c6ec3436412e49c8e92a472af341b53640d53a19ce','1:2:d2eb13996d06~5~',X'C482BA523A3A7EF0E9F040DDF24C048CE670521CD82DDD9F3D14D6B57D348D07A6F687CF1373152760E3B97E401B08AC3D3DB245794A9B64291D7B9E89B3237211467C5FEAC0409A2670407674A17FE77F3776F1E22A973E6F7D58AED5A2843B417BA0255E2985E9303B5B023DF348348AAE5C66BE5EAB9E4868F027CDA62809C4827EF0E9F0048CE670DD9F3D148D07A6F6137360E308ACB245794A7B9E89B31146409A40767FE77F37973E58AE843B417B5E295B0248348AAEBE5E4868CDA6',X'33000000008CB8FE37000000062234BFD101000300D70482390205010C4FFEC35203050300707889FC04120300502EC0C7051A000EC1E8291506280300EC38334B07310300DB91DB5108410306C675E3BB09450005704BC0D70A6100032B9BCD2A0B70000ABEA765BC0C700300EAE078DD0D770300AB6E6FED0E810300AABD29690F8803000B831CB310900300A7A2D6CD11A5000AFB044AE512A903002E45B92913B10105E918C91B14B800063E4A016115B803002CBB957916C2010CB580ED1117C70300C779B91F18D50105EA0FFBB619D50300');
INSERT INTO "shingles" VALUES(3,'44ad6d351bfc04b4544526a6b1135cf37dfe5e4c2880879a2fd454d41e44a691','1:2:d2eb13996d06~6~',X'D9FBD5E61D49F8746DC4F7F271306748BEB89E00436DD0D1E9CD7A5DAC77F53E6CCAAC6B8EF788B86E4ABBB8E4C9C77667A1933E75E330448F70AA7227CA4E2FA7D3B334B6E009A3E5E7F6B809E35D58E319E9C757227181FB24C949527F00735163A01652011DD18CE3679F6BFD0C76EC7F59784CE278D063AE93BB285C7B3AD9FBF874F7F27130BEB8436DE9CDF53E6CCA88B86E4AC77667A175E38F704E2FB334B6E0E5E75D58E9C77181FB24527F51631DD18CE36BFDEC7FAA7293BB7B3A',X'220000000097C2408C000000060A0C500601000300697BAD4C0207010C42CBE58103070300B82FC68A041C000E51E3B8EE051C0300368E85FE06220300A6DF4227073C000AED09894708430300ED053B1B094B0300707889FC0A910300502EC0C70B9D000E8CB8FE370CB300062234BFD10DB303002B9BCD2A0EBA000A0B831CB30FBA0300');
INSERT INTO "shingles" VALUES(4,'1f5e94d3de122bd2cedeb6336e54cf40e69d528dd3743d82bcc6feec4d921341','1:2:d2eb13996d06~6~',X'C482BA52DC5A7EF0E9F040DDF24C048CE670521CF62E91143D14D6B506618D07A6F687CF1373152760E3B97E401B08AC3D3DB245794A9B64291D7B9E89B3237211467C5FEAC0409ACB8BA6B149577FE77F3776F1E22A973E6F7D58AE7855843B417BA0255E2976A9E4BD5B029BA048348AAE5C66BE5E99674868F027CDA6CC09C4827EF0E9F0048CE670F62E3D140661A6F6137360E308ACB245794A7B9E89B31146409AA6B149577F37973E58AE843B417B76A9E4BD9BA08AAEBE5E4868CC09',X'3E000000008CB8FE37000000062234BFD101000300D70482390204010C4FFEC35203040300707889FC040F0300502EC0C70516000EC1E8291506210300EC38334B07290300DB91DB5108370306C675E3BB093A0005704BC0D70A5200032B9BCD2A0B5E000ABEA765BC0C5E0300EAE078DD0D650300AB6E6FED0E6D0300AABD29690F7303000B831CB3107A0300A7A2D6CD118C000AFB044AE5128F03002E45B92913950105E918C91B149B00063E4A0161159B03002CBB957916A4010CB580ED1117A90300C779B91F18B40105EA0FFBB619B40300');
CREATE TABLE spelled (name TEXT NOT NULL COLLATE NOCASE, raw INTEGER NOT NULL, PRIMARY KEY (name, raw)) WITHOUT ROWID;
INSERT INTO "spelled" VALUES('Anna Berg',2);
INSERT INTO "spelled" VALUES('Barcelona',15);
INSERT INTO "spelled" VALUES('Berlin',7);
INSERT INTO "spelled" VALUES('Carl Hall',4);
INSERT INTO "spelled" VALUES('ESMO',6);
INSERT INTO "spelled" VALUES('ESMO Congress 2024',14);
INSERT INTO "spelled" VALUES('ESMO Congress 2025',5);
INSERT INTO "spelled" VALUES('European Society for Medical Oncology',6);
INSERT INTO "spelled" VALUES('Lin Mei',10);
INSERT INTO "spelled" VALUES('Lung',8);
INSERT INTO "spelled" VALUES('Lung',16);
INSERT INTO "spelled" VALUES('lung cancer',13);
INSERT INTO "spelled" VALUES('LYON',9);
INSERT INTO "spelled" VALUES('Lyon University Hospital',11);
INSERT INTO "spelled" VALUES('Mei Lin',10);
INSERT INTO "spelled" VALUES('OSLO',1);
INSERT INTO "spelled" VALUES('Oslo Cancer Institute',3);
INSERT INTO "spelled" VALUES('PD-1',12);
INSERT INTO "spelled" VALUES('the river',17);
CREATE TABLE stages (
    article INTEGER NOT NULL REFERENCES articles(id), stage TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (article, stage)) WITHOUT ROWID;
INSERT INTO "stages" VALUES(1,'dates','2:a4519d87394a0cfc:22c95c21c55b1ec6');
INSERT INTO "stages" VALUES(1,'names','3:229e354dec1583ad:fast:22c95c21c55b1ec6');
INSERT INTO "stages" VALUES(2,'dates','2:a4519d87394a0cfc:e332606747da41c7');
INSERT INTO "stages" VALUES(2,'names','3:229e354dec1583ad:fast:e332606747da41c7');
INSERT INTO "stages" VALUES(3,'dates','2:a4519d87394a0cfc:6df319b4b76eef45');
INSERT INTO "stages" VALUES(3,'names','3:229e354dec1583ad:full:6df319b4b76eef45');
INSERT INTO "stages" VALUES(4,'dates','2:a4519d87394a0cfc:1f5e94d3de122bd2');
INSERT INTO "stages" VALUES(4,'names','3:229e354dec1583ad:fast:1f5e94d3de122bd2');
CREATE TABLE tags (article INTEGER NOT NULL REFERENCES articles(id), tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)) WITHOUT ROWID;
INSERT INTO "tags" VALUES(2,'Lung');
INSERT INTO "tags" VALUES(1,'to read');
INSERT INTO "tags" VALUES(3,'to read');
CREATE TABLE touched (kind TEXT NOT NULL, item INTEGER NOT NULL, counter INTEGER NOT NULL, PRIMARY KEY (kind, item)) WITHOUT ROWID;
INSERT INTO "touched" VALUES('article',2,5);
INSERT INTO "touched" VALUES('title',2,5);
INSERT INTO "touched" VALUES('article',4,6);
INSERT INTO "touched" VALUES('title',3,6);
INSERT INTO "touched" VALUES('title',4,6);
INSERT INTO "touched" VALUES('entity',2,8);
INSERT INTO "touched" VALUES('entity',10,8);
INSERT INTO "touched" VALUES('raw',10,8);
INSERT INTO "touched" VALUES('mentions',1,9);
INSERT INTO "touched" VALUES('mentions',2,10);
INSERT INTO "touched" VALUES('mentions',4,10);
INSERT INTO "touched" VALUES('dates',1,12);
INSERT INTO "touched" VALUES('dates',3,13);
INSERT INTO "touched" VALUES('title',1,14);
INSERT INTO "touched" VALUES('article',1,15);
INSERT INTO "touched" VALUES('labels',3,16);
INSERT INTO "touched" VALUES('state',3,20);
INSERT INTO "touched" VALUES('state',4,21);
INSERT INTO "touched" VALUES('collection',1,22);
INSERT INTO "touched" VALUES('labels',1,22);
INSERT INTO "touched" VALUES('labels',2,22);
INSERT INTO "touched" VALUES('collection',2,23);
INSERT INTO "touched" VALUES('state',1,27);
INSERT INTO "touched" VALUES('entity',4,29);
INSERT INTO "touched" VALUES('raw',4,29);
INSERT INTO "touched" VALUES('state',2,31);
INSERT INTO "touched" VALUES('story',2,37);
INSERT INTO "touched" VALUES('story',4,37);
INSERT INTO "touched" VALUES('article',3,40);
CREATE TABLE waiting_decisions (
    decision INTEGER PRIMARY KEY, reason TEXT NOT NULL, made TEXT NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE watched (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, kind TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT '{}', UNIQUE (path, kind));
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
CREATE INDEX articles_report ON articles(report);
CREATE INDEX collected_collection ON collected(collection);
CREATE INDEX highlights_article ON highlights(article);
CREATE INDEX decisions_steps ON decisions(kind, target);
CREATE INDEX copies_story ON copies(story);
CREATE INDEX copy_pairs_b ON copy_pairs(b);
CREATE TRIGGER articles_retitled AFTER UPDATE OF title ON articles WHEN NEW.title<>OLD.title BEGIN DELETE FROM touched WHERE kind='title' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'title', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER raw_entities_moved AFTER UPDATE OF entity ON raw_entities BEGIN DELETE FROM touched WHERE kind='raw' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'raw', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER entities_touched AFTER UPDATE OF type, kind, name, rejected ON entities BEGIN DELETE FROM touched WHERE kind='entity' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'entity', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER articles_touched AFTER UPDATE OF title_origin, language, added, published_edtf, published_lo, published_hi, published_precision, published_qualifier ON articles BEGIN DELETE FROM touched WHERE kind='article' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'article', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER articles_marked AFTER UPDATE OF starred, trashed, read, report ON articles BEGIN DELETE FROM touched WHERE kind='state' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'state', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER tags_added AFTER INSERT ON tags BEGIN DELETE FROM touched WHERE kind='labels' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'labels', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER tags_removed AFTER DELETE ON tags BEGIN DELETE FROM touched WHERE kind='labels' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'labels', OLD.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER collected_added AFTER INSERT ON collected BEGIN DELETE FROM touched WHERE kind='labels' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'labels', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER collected_removed AFTER DELETE ON collected BEGIN DELETE FROM touched WHERE kind='labels' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'labels', OLD.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER collections_made AFTER INSERT ON collections BEGIN DELETE FROM touched WHERE kind='collection' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'collection', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER collections_renamed AFTER UPDATE ON collections BEGIN DELETE FROM touched WHERE kind='collection' AND item=NEW.id; INSERT INTO touched (kind, item, counter) SELECT 'collection', NEW.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER collections_removed AFTER DELETE ON collections BEGIN DELETE FROM touched WHERE kind='collection' AND item=OLD.id; INSERT INTO touched (kind, item, counter) SELECT 'collection', OLD.id, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER highlights_made AFTER INSERT ON highlights BEGIN DELETE FROM touched WHERE kind='state' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'state', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER highlights_removed AFTER DELETE ON highlights BEGIN DELETE FROM touched WHERE kind='state' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'state', OLD.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER article_notes_made AFTER INSERT ON article_notes BEGIN DELETE FROM touched WHERE kind='state' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'state', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER article_notes_removed AFTER DELETE ON article_notes BEGIN DELETE FROM touched WHERE kind='state' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'state', OLD.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER copies_found AFTER INSERT ON copies BEGIN DELETE FROM touched WHERE kind='story' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'story', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER copies_moved AFTER UPDATE ON copies BEGIN DELETE FROM touched WHERE kind='story' AND item=NEW.article; INSERT INTO touched (kind, item, counter) SELECT 'story', NEW.article, coalesce(max(counter), 0) FROM history; END;
CREATE TRIGGER copies_gone AFTER DELETE ON copies BEGIN DELETE FROM touched WHERE kind='story' AND item=OLD.article; INSERT INTO touched (kind, item, counter) SELECT 'story', OLD.article, coalesce(max(counter), 0) FROM history; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',40);
INSERT INTO "sqlite_sequence" VALUES('articles',4);
INSERT INTO "sqlite_sequence" VALUES('dates',13);
INSERT INTO "sqlite_sequence" VALUES('reports',2);
INSERT INTO "sqlite_sequence" VALUES('decisions',28);
INSERT INTO "sqlite_sequence" VALUES('collections',2);
COMMIT;
