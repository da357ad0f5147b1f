"""The archive of Cuttings: files come in as articles, questions are answered. No Qt, usable without a window."""

__version__ = "0.1.0"
