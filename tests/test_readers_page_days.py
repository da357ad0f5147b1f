"""The day of a saved page: what its head, its address and its lines say together, and what is left undecided."""

import datetime
import email.message
from pathlib import Path

import pytest

from cuttings_db.dates import settle_published
from cuttings_db.model import Evidence
from cuttings_db.readers import read
from cuttings_db.readers.days import evidence_of_name
from cuttings_db.readers.month_names import written_days
from cuttings_db.readers.page_evidence import DOUBTFUL

WORDS = (
    "The new ward by the river has nine beds and a garden where patients walk in the morning before the doctors come.",
    "Nurses planted apple trees along its wall, and the first of them will bear fruit when the youngest is grown up.",
    "A kitchen of its own cooks soup for whoever asks, at any hour, and nobody there is ever in a hurry to leave it.",
)
BODY = "".join(f"<p>{words}</p>" for words in WORDS)
TITLE = "A ward by the river opens its garden"


def said(tmp_path: Path, head: str, body: str, language: str = "en") -> tuple[str, tuple[Evidence, ...]]:
    page = tmp_path / "page.html"
    page.write_text(
        f"<html lang='{language}'><head><meta charset='utf-8'><title>{TITLE}</title>{head}</head>"
        f"<body>{body}</body></html>",
        encoding="utf-8",
    )
    evidence = read(page)[0].draft.evidence
    published = settle_published([one for one in evidence if not one.source.startswith("file time")])
    return published.edtf if published else "", evidence


ARTICLE = f"<div id='main'><h1>{TITLE}</h1>{{}}{BODY}</div>"
TALK = (
    "<div class='comment-list'><div class='comment'><time datetime='2021-05-24T03:36:11+02:00'>24 May 2021</time>"
    "<p>I like it.</p></div></div>"
)
TEASERS = (
    "<div class='sidebar latest'><ul><li><a href='/a'>Another ward</a> 20 May 2021</li>"
    "<li><a href='/b'>A third ward</a> 22 May 2021</li></ul></div>"
)
SHOWN = "<time class='entry-date'>13 May 2021</time>"
LISTED = "<ul><li class='Date'><time>13.05.2021, 12:01</time></li></ul>"
SITED = "<link rel='canonical' href='https://ward.example/2021/05/13/garden'>"
META = "<meta property='article:published_time' content='{}'>"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("", ARTICLE.format("<p class='date'>13 May 2021</p>") + TALK, "2021-05-13"),
        ("", ARTICLE.format("<p class='date'>13 May 2021</p>") + TEASERS, "2021-05-13"),
        ("", "<div class='top-bar'>Tuesday, 8 June 2021</div>" + ARTICLE.format("<ul><li>13 May 2021 18:29</li></ul>"),
         "2021-05-13"),
        (META.format("2021-05-13T10:00:00+00:00"), ARTICLE.format("") + TALK + TEASERS, "2021-05-13"),
        (META.format("2021-05-12T23:10:00Z"), ARTICLE.format(SHOWN), "2021-05-13"),
        ("<meta name='date' content='2021-05-14'>", ARTICLE.format(LISTED),
         "2021-05-13"),
        (META.format("2021-05-13T10:00:00+00:00"), ARTICLE.format("<p>Updated: 2 June 2021</p>"), "2021-05-13"),
        ("", ARTICLE.format("<p>Published: 13 May 2021</p><p>Updated: 2 June 2021</p>"), "2021-05-13"),
        ("<script type='application/ld+json'>{'broken', \"datePublished\": \"2021-05-13T08:00\" ,}</script>",
         ARTICLE.format("") + TEASERS, "2021-05-13"),
        (SITED, ARTICLE.format("") + TALK, "2021-05-13"),
        ("", ARTICLE.format("") + "<p>This entry was posted on 13 May 2021 by Ada Quist.</p>" + TALK, "2021-05-13"),
        ("", ARTICLE.format("<p>Veröffentlicht am 13.05.2021</p>"), "2021-05-13"),
        ("", "<div class='site-footer'>© 2021 The ward</div>" + ARTICLE.format("<p>13 mai 2021</p>"), "2021-05-13"),
    ],
)  # fmt: skip
def test_the_day_of_a_page(tmp_path: Path, head: str, body: str, day: str) -> None:
    assert said(tmp_path, head, body)[0] == day


@pytest.mark.parametrize(
    ("body", "edtf"),
    [
        (ARTICLE.format("") + TALK, "[..2021-05-24]"),
        (ARTICLE.format("") + TEASERS, ""),
        (ARTICLE.format("") + "<p class='page-info'>page revision: 3, last edited: 2 June 2021</p>", "[..2021-06-02]"),
        (ARTICLE.format("") + "<footer>© 2021 The ward</footer>", ""),
    ],
)
def test_what_leaves_the_day_open(tmp_path: Path, body: str, edtf: str) -> None:
    got, evidence = said(tmp_path, "", body)
    assert got == edtf
    assert all(one.weight <= DOUBTFUL for one in evidence if not one.edtf.startswith("["))


def test_other_days_stay_visible_below_the_one_that_won(tmp_path: Path) -> None:
    got, evidence = said(tmp_path, META.format("2021-05-13T10:00"), ARTICLE.format("<p>Updated: 2 June 2021</p>"))
    assert got == "2021-05-13"
    assert {"2021-05-13", "2021-06-02"} <= {one.edtf for one in evidence}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16.08.2019", "2019-08-16"), ("29. April 2020", "2020-04-29"), ("24 de junio de 2020", "2020-06-24"),
        ("1er août 2020", "2020-08-01"), ("5 мая 2019", "2019-05-05"), ("15 Ağustos 2019", "2019-08-15"),
        ("2020년 3월 5일", "2020-03-05"), ("2021. november 3", "2021-11-03"), ("Sept 9th, 2021", "2021-09-09"),
        ("3. elokuuta 2020", "2020-08-03"), ("12 września 2020", "2020-09-12"), ("2020年3月5日", "2020-03-05"),
        ("20 Μαρτίου 2020", "2020-03-20"), ("2020/03/05", "2020-03-05"), ("31.12.99", None), ("30.02.2020", None),
        ("v1.2.2020.4", None), ("room 12 March", None), ("12 Marchers 2020", None),
    ],
)  # fmt: skip
def test_written_days(text: str, day: str | None) -> None:
    assert [found for found, _, _ in written_days(text)] == ([day] if day else [])


def test_american_pages_put_the_month_first() -> None:
    assert [day for day, _, _ in written_days("3/4/2020", month_first=True)] == ["2020-03-04"]
    assert [day for day, _, _ in written_days("13/4/2020", month_first=True)] == ["2020-04-13"]
    assert datetime.date.fromisoformat(next(written_days("3/4/2020"))[0]) == datetime.date(2020, 4, 3)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20250609_ward.pdf", "2025-06-09"), ("ward 2025-06-09.txt", "2025-06-09"),
        ("病房2025年6月9日.docx", "2025-06-09"),
        ("ward-120250609.txt", None), ("20251399.txt", None), ("ward 2025.txt", None),
    ],
)  # fmt: skip
def test_a_day_in_a_file_name_is_shown_and_settles_nothing(tmp_path: Path, name: str, day: str | None) -> None:
    found = evidence_of_name(name)
    assert (found.edtf if found else None) == day
    if not name.endswith(".txt"):
        return
    (tmp_path / name).write_text("\n".join(WORDS), encoding="utf-8")
    evidence = read(tmp_path / name)[0].draft.evidence
    assert [one.edtf for one in evidence if one.source == "file name"] == ([day] if day else [])
    assert settle_published([one for one in evidence if not one.source.startswith("file time")]) is None


def mail(subject: str, attached: str = "") -> bytes:
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "ada@ward.example", "bo@ward.example", subject
    message["Date"] = "Mon, 09 Jun 2025 10:12:00 +0200"
    message.set_content("\n\n".join(WORDS))
    if attached:
        message.add_attachment(attached, filename="soup.txt")
    return message.as_bytes()


def test_forwarded_and_attached_articles_had_appeared_when_the_mail_was_sent(tmp_path: Path) -> None:
    def dated(data: bytes) -> list[str | None]:
        (tmp_path / "letter.eml").write_bytes(data)
        settled = [
            settle_published([e for e in reading.draft.evidence if not e.source.startswith("file time")])
            for reading in read(tmp_path / "letter.eml")
        ]
        return [one.edtf if one else None for one in settled]

    assert dated(mail("A ward that walks")) == ["2025-06-09"]
    assert dated(mail("Fwd: A ward that walks")) == ["[..2025-06-09]"]
    assert dated(mail("转发：慢病房")) == ["[..2025-06-09]"]
    assert dated(mail("A ward that walks", WORDS[0])) == ["2025-06-09", "[..2025-06-09]"]
