"""The shape of the file, in numbered steps: a file at step n is brought up to date by the steps after n.

A step that has been released is never edited; a change of the shape is a new step.
"""

from __future__ import annotations

APPLICATION_ID = 0x54415753
"""`TAWS`: what tells a project from any other SQLite file."""

_FIRST = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE annotation_set (number INTEGER PRIMARY KEY, name TEXT NOT NULL, maker TEXT NOT NULL);
INSERT INTO annotation_set VALUES (1, '', '');
CREATE TABLE document (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    length INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    fields BLOB
);
CREATE TABLE document_text (
    document INTEGER PRIMARY KEY REFERENCES document (place),
    text TEXT NOT NULL
);
CREATE TABLE set_document (
    annotation_set INTEGER NOT NULL REFERENCES annotation_set (number),
    document INTEGER NOT NULL REFERENCES document (place),
    state TEXT NOT NULL,
    spans INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    annotator TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (annotation_set, document)
) WITHOUT ROWID;
CREATE INDEX set_document_by_state ON set_document (annotation_set, state, document);
CREATE VIEW document_row AS
SELECT id, title, source, state, spans, length, revision, set_document.document AS place
FROM set_document JOIN document ON document.place = set_document.document WHERE annotation_set = 1;
CREATE VIEW document_whole AS
SELECT id, text, sha256, source, annotator, fields, state, note, revision, set_document.document AS place
FROM set_document JOIN document ON document.place = set_document.document
JOIN document_text ON document_text.document = set_document.document WHERE annotation_set = 1;
CREATE TABLE span (
    annotation_set INTEGER NOT NULL,
    document INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    id TEXT NOT NULL,
    surface TEXT NOT NULL,
    ranges BLOB,
    attributes BLOB,
    origin TEXT NOT NULL,
    maker TEXT NOT NULL,
    PRIMARY KEY (annotation_set, document, start, end DESC, layer, label, id),
    FOREIGN KEY (annotation_set, document) REFERENCES set_document
) WITHOUT ROWID;
CREATE UNIQUE INDEX span_by_id ON span (annotation_set, document, id);
CREATE TABLE relation (
    annotation_set INTEGER NOT NULL,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    head TEXT NOT NULL,
    child TEXT NOT NULL,
    PRIMARY KEY (annotation_set, document, id),
    FOREIGN KEY (annotation_set, document) REFERENCES set_document
) WITHOUT ROWID;
CREATE TABLE document_label (
    annotation_set INTEGER NOT NULL,
    document INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (annotation_set, document, name, position),
    FOREIGN KEY (annotation_set, document) REFERENCES set_document
) WITHOUT ROWID;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    change TEXT NOT NULL,
    change_kind TEXT NOT NULL,
    annotation_set INTEGER NOT NULL REFERENCES annotation_set (number),
    document INTEGER REFERENCES document (place),
    kind TEXT NOT NULL,
    before BLOB NOT NULL,
    after BLOB NOT NULL,
    maker TEXT NOT NULL,
    at INTEGER NOT NULL,
    origin TEXT NOT NULL,
    undoes TEXT
);
CREATE INDEX event_by_document ON event (annotation_set, document, seq);
CREATE INDEX event_by_change ON event (change);
CREATE VIEW event_row AS
SELECT seq, change, change_kind, document, kind, before, after, maker, at, origin, undoes,
(SELECT id FROM document WHERE place = event.document) AS document_id FROM event WHERE annotation_set = 1;
CREATE TRIGGER event_is_never_rewritten BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER event_is_never_taken BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER text_is_never_rewritten BEFORE UPDATE ON document_text
BEGIN SELECT RAISE(ABORT, 'a text never changes'); END;
"""

# How far the search index reaches. The index itself is made where it is first filled: not every SQLite can hold one.
_SEARCH = """
CREATE TABLE search_reach (through INTEGER NOT NULL);
INSERT INTO search_reach VALUES (0);
CREATE INDEX document_long ON document (place) WHERE length > 100000;
"""

# Whether a text that is dropped again is there already.
_BY_TEXT = "CREATE INDEX document_by_text ON document (sha256);"

# What machines offer: nobody's work, so beside the annotation sets; where there is none, nothing is read or written.
_SUGGESTIONS = """
CREATE TABLE suggestion (
    document INTEGER NOT NULL REFERENCES document (place),
    suggester TEXT NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    surface TEXT NOT NULL,
    ranges BLOB,
    attributes BLOB,
    probability REAL,
    score REAL,
    maker TEXT NOT NULL,
    PRIMARY KEY (document, suggester, position)
) WITHOUT ROWID;
"""

# What was said no to, and what was learnt: a big value comes in parts, so that no writing of one holds an edit up.
_ASSISTANT = """
CREATE TABLE rejection (
    document INTEGER NOT NULL REFERENCES document (place),
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    ranges TEXT NOT NULL,
    maker TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (document, layer, label, ranges)
) WITHOUT ROWID;
CREATE TABLE learnt (name TEXT PRIMARY KEY, generation INTEGER NOT NULL, parts INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE learnt_part (
    generation INTEGER NOT NULL,
    part INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (generation, part)
);
"""

# Of documents that came without an id alone, whose ids are made (`annotation.identity.LENGTH`); the others are told by
# theirs. Hashes fall anywhere in an index, and each page that one falls into is written anew.
_BY_HASH = """
DROP INDEX document_by_text;
CREATE INDEX document_by_hash ON document (substr(sha256, 1, 8)) WHERE length(id) = 27;
"""

STEPS: tuple[str, ...] = (_FIRST, _SEARCH, _BY_TEXT, _SUGGESTIONS, _ASSISTANT, _BY_HASH)

VERSION = len(STEPS)
