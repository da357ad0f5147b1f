"""Read files from outside into drafts: bytes in, text with its spans, facts and evidence out."""

from cuttings_db.readers.gathering import Gathered, gather
from cuttings_db.readers.places import members, read
from cuttings_db.readers.reading import Reading
from cuttings_db.readers.sniffing import sniff

__all__ = ["Gathered", "Reading", "gather", "members", "read", "sniff"]
