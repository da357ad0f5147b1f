"""What is indexed of an article."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

__all__ = ["FIELDS", "Document"]

FIELDS = ("text", "title", "author", "source", "path")


@dataclass(frozen=True)
class Document:
    """What is indexed of an article."""

    id: int
    title: str
    text: str
    author: str = ""
    source: str = ""
    path: str = ""

    def digest(self) -> int:
        """Return a number that changes with the content."""
        parts = "\0".join((self.title, self.text, self.author, self.source, self.path))
        return int.from_bytes(hashlib.blake2b(parts.encode("utf-8", "replace"), digest_size=8).digest(), "little")
