"""What fuzzing found in what goes out, and how it is now."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.errors import ExportFailed
from cuttings_db.export import ArticleRecord, bibtex, write_csv
from cuttings_db.export.dossier import Dossier, DossierArticle, check


def test_half_a_character_deep_in_a_cell_spoils_no_table(tmp_path: Path) -> None:
    to = tmp_path / "a.csv"
    assert write_csv([{"a": {"b": ["\ud800"]}}, {"a": [{"c": "\udfff"}]}], ["a"], to) == 2
    assert "?" in to.read_text("utf-8-sig")


@pytest.mark.parametrize("words", ["a { b", "a } b", "}}{", "\\{", "{\\rtf"])
def test_a_brace_in_a_title_leaves_the_braces_of_an_entry_in_pairs(words: str) -> None:
    record = ArticleRecord(1, "u", words, False, words, (words,), words, tags=(words,), note=words)
    entry, depth = bibtex([record]), 0
    for at, character in enumerate(entry):
        depth += (character == "{") - (character == "}")
        # BibTeX counts every brace, also one behind a backslash.
        assert depth > 0 or at < entry.index("{") or not entry[at + 1 :].strip()
    assert depth == 0


def test_a_dossier_of_no_day_is_refused_in_words() -> None:
    with pytest.raises(ExportFailed, match="the day of the dossier is none"):
        check(Dossier(title="A", question="", made="soon", language="en", articles=(DossierArticle(title="A"),)))
