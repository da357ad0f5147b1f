"""What fuzzing found in dates and names, and how it is now."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from cuttings_db import text
from cuttings_db.archive.archive import Archive
from cuttings_db.dates import find_dates
from cuttings_db.entities import citations, find_claims, find_mentions, identity_key
from cuttings_db.entities.likeness import Named, likeness
from cuttings_db.folding import fold, fold_with_map
from cuttings_db.importing import passes, recognise_again, recognising
from cuttings_db.importing.dating import NOTHING_SAID
from cuttings_db.isolation import Worker
from cuttings_db.model import ENTITY_TYPES, Draft, Paragraph, TextLayer, from_json, to_json
from cuttings_db.progress import quiet
from pace import grows_less, within


def test_a_weekday_told_after_the_last_days_of_the_calendar_is_no_day() -> None:
    found = find_dates("2021 2025 Thursday Wednesday 2021,", "9999-12-31")
    assert [date.edtf for date in found][:2] == ["2021", "2025"]


@pytest.mark.parametrize(
    "text", ["1月底她走了。", "三月初开会，五月开放。", "In January she left. It opened on 3 March."]
)
@pytest.mark.parametrize("published", ["9999-12-31", "0001-01", "0001-01-01"])
def test_a_month_beyond_the_calendar_is_none(text: str, published: str) -> None:
    for date in find_dates(text, published):
        assert date.lo is None or "0001" <= date.lo[:4] <= "9999"


@pytest.mark.parametrize("kind", ENTITY_TYPES)
@pytest.mark.parametrize("name", ["PD-1", "Hu Xin", "ESMO 2024", "EGFR L858R", "胡欣"])
def test_blanks_around_a_name_do_not_change_whom_it_means(kind: str, name: str) -> None:
    assert identity_key(kind, f" {name}\u3000") == identity_key(kind, name)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Dr. \ufffd", "Prof. ¤x", "Dr. †", "Ph.D."])
def test_a_title_without_a_name_has_a_key_of_its_own(name: str) -> None:
    assert identity_key("person", name)
    assert identity_key("person", "Dr. Hu Xin") == identity_key("person", "Hu Xin")


@pytest.mark.parametrize("kind", ENTITY_TYPES)
@pytest.mark.parametrize("name", ["\ufffd_’s", "_'s", "\u0301_’s", "_x_’s"])
def test_what_is_left_of_a_possessor_has_a_key(kind: str, name: str) -> None:
    assert identity_key(kind, name)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["股份有限公司", "集团公司", "公司", "�公司"])
def test_a_house_whose_name_only_says_that_it_is_one_is_like_no_other(name: str) -> None:
    one = Named(1, "organisation", (identity_key("organisation", name),), name)
    for other in ("Lantern Biologics", "有限公司", "岭南医院", "�持有限公司"):
        two = Named(2, "organisation", (identity_key("organisation", other),), other)
        assert likeness(one, two) is None


@pytest.mark.parametrize("word", ["ಪೇಟೆ", "கொரோனா", "മൊഴി", "കോഴി", "মোহন", "සොයා", "ಕೋಟಿ", "한국", "ガン"])
def test_a_search_finds_a_word_however_its_vowels_are_put_together(word: str) -> None:
    apart, together = unicodedata.normalize("NFD", word), unicodedata.normalize("NFC", word)
    assert apart != together
    assert fold(apart) == fold(together)
    assert fold_with_map(f"ü{apart}")[0] == fold(f"ü{together}")


@pytest.mark.parametrize(
    ("words", "year"),
    [("民国一一二年", "2023"), ("民国一百一十二年", "2023"), ("民国八年", "1919"), ("令和五年", "2023")],
)
def test_years_of_the_republic_are_read_figure_by_figure(words: str, year: str) -> None:
    assert [date.edtf for date in find_dates(f"{words}，医院开业。", "2024-06-09")] == [year]


@pytest.mark.parametrize("words", ["民國二零二三年", "民国一二十年", "民国十十年", "民国百百年", "昭和零百十年"])
def test_what_is_no_year_of_an_era_stops_no_article(words: str) -> None:
    find_dates(f"{words}三月，医院开业。", "2024-06-09")


def test_thirty_degrees_behind_a_name_are_read_in_no_time() -> None:
    text = f"Jane Doe{', MD' * 30}, PhD June 9, 2025 PhD of them."
    with within(5):
        find_claims(text, find_mentions(text, depth="fast"))


def test_a_text_that_is_recognised_again_is_not_laid_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(text="Anna Berg\nspoke in Oslo on 3 June 2024.", format="text")
    layer = TextLayer((Paragraph(0, 9, "title"), Paragraph(10, 39)), title="Anna Berg", language="en")
    monkeypatch.setattr(text, "lay_out", lambda _draft: TextLayer((Paragraph(0, 39, "code"),)))
    found = recognising._again(
        {"draft": to_json(draft), "layer": to_json(layer), "depth": "fast", "said": to_json(NOTHING_SAID)}, quiet
    )
    assert from_json(TextLayer, found["layer"]) == layer
    assert {mention["name"] for mention in found["mentions"]} == {"Anna Berg", "Oslo"}


def test_a_pass_finds_what_an_import_found(tmp_path: Path) -> None:
    words = "CONGRESS DAILY | 7\n\nAnna Berg of Oslo spoke.¹\n\nCONGRESS DAILY | 8\n\n1. Berg A. Oslo. 2024;1:2.\n"
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        (imported,) = archive.import_text(words, "", tmp_path)["articles"]
        asked: list[dict[str, Any]] = []
        real = passes.ask

        def ask(worker: Worker, method: str, params: dict[str, Any], *more: Any, **named: Any) -> Any:
            asked.append(params)
            return real(worker, method, params, *more, **named)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(passes, "ask", ask)
            assert recognise_again(archive.store, [int(imported["id"])]) == 1
        _text, layer = archive.reading.text(int(imported["id"]))
        assert asked[0]["layer"] == to_json(layer)


def test_an_author_of_many_letters_with_marks_is_read_in_one_way() -> None:
    with within(5):
        assert not list(citations._ONE_AUTHOR.finditer("E" + "æ" * 60 + "E’" * 60 + " ~"))
    (found,) = citations._ONE_AUTHOR.finditer("by van der Bøe-Sørensen AB.")
    assert found[0] == "van der Bøe-Sørensen AB"


@pytest.mark.parametrize("unit", ["7777 Wcv-Rkg 7 ", " versus 6089", "2024号 ", "学术 annual symposium & exposition"])
def test_a_name_without_end_is_none_and_takes_no_long_look(unit: str) -> None:
    def read(words: str) -> None:
        found = find_mentions(words, depth="fast")
        assert all(mention.end - mention.start <= 600 for mention in found)

    read(unit)
    grows_less(read, unit * (1500 // len(unit)), unit * (12_000 // len(unit)), 30, blink=0.03)
