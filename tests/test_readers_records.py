"""RIS and PubMed files give an article for each record."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.errors import NoText
from cuttings_db.readers import read, sniff
from readers_hostile_samples import put, refused
from readers_office_samples import kinds, readings

_RIS = """\ufeffProvider: A library
Content: text/plain; charset="UTF-8"

TY  - JOUR
AU  - Doe, Jane
AU  - Li, Wei
TI  - A <i>second</i> line of care &amp; more
T2  - Journal of Wards
AB  - BACKGROUND: Nobody knew. METHODS: We asked
everybody twice.
DA  - 2025/06/09/
PY  - 2025
DO  - https://doi.org/10.1000/ward.7
UR  - https://example.org/a;b=1
KW  - wards
KW  - care; cost
ER  -

TY  - NEWS
T1  - 病房里的夜晚
A1  - 李伟
JF  - 健康报
N2  - 摘要在这里。
Y1  - 2024/03//
UR  - javascript:alert(1)
TY  - JOUR
TI  - Only a title
AN  - 12345
DB  - PubMed
"""
_NBIB = """
PMID- 40000001
OWN - NLM
TI  - A trial of something in a town
      that is far away.
AB  - BACKGROUND: Little was known. RESULTS: More is known
      now.
FAU - Doe, Jane
AU  - Doe J
FAU - Li, Wei
LA  - eng
DP  - 2025 Jul-Aug
DEP - 20250609
JT  - The journal of towns
TA  - J Towns
OT  - towns
MH  - Humans/*therapy
LID - 10.1000/town.1 [doi]
AID - S0000(25)1 [pii]

PMID- 40000002
OWN - NLM
TI  - [Another one].
DP  - 2024 Dec 3
"""


def test_a_ris_file(tmp_path: Path) -> None:
    first, second, third = (r.draft for r in readings(tmp_path, _RIS.encode(), "a.txt"))
    assert {d.format for d in (first, second, third)} == {"ris"}
    assert kinds(first) == [
        ("title", 1, "A second line of care & more"),
        ("body", 0, "BACKGROUND: Nobody knew."),
        ("body", 0, "METHODS: We asked everybody twice."),
        ("list", 0, "wards; care; cost"),
    ]
    assert (first.author, first.source) == ("Doe, Jane, Li, Wei", "Journal of Wards")
    assert first.url == "https://doi.org/10.1000/ward.7"
    assert (first.evidence[0].edtf, second.evidence[0].edtf) == ("2025-06-09", "2024-03")
    assert (second.title, second.author, second.source, second.url) == ("病房里的夜晚", "李伟", "健康报", "")
    assert "摘要在这里。" in second.text
    assert (third.text, third.url) == ("Only a title", "https://pubmed.ncbi.nlm.nih.gov/12345/")
    assert first.member.startswith("1 A second line") and third.member == "3 Only a title"


def test_one_record_is_read_again_by_its_place(tmp_path: Path) -> None:
    every = readings(tmp_path, _RIS.encode(), "a.ris")
    again = read(tmp_path / "a.ris", every[1].draft.member)
    assert [r.draft for r in again] == [every[1].draft]


def test_a_pubmed_file(tmp_path: Path) -> None:
    first, second = (r.draft for r in readings(tmp_path, _NBIB.replace("\n", "\r\n").encode(), "a.nbib"))
    assert kinds(first) == [
        ("title", 1, "A trial of something in a town that is far away."),
        ("body", 0, "BACKGROUND: Little was known."),
        ("body", 0, "RESULTS: More is known now."),
        ("list", 0, "towns; Humans/therapy"),
    ]
    assert (first.author, first.source, first.language) == ("Doe, Jane, Li, Wei", "The journal of towns", "en")
    assert first.url == "https://doi.org/10.1000/town.1"
    assert [e.edtf for e in first.evidence if e.source == "PubMed"] == ["2025-06-09", "2025-07/2025-08"]
    assert (second.text, second.url) == ("[Another one].", "https://pubmed.ncbi.nlm.nih.gov/40000002/")
    assert second.evidence[0].edtf == "2024-12-03"


def test_they_are_known_by_their_content() -> None:
    assert sniff(_RIS.encode(), "a.txt") == "ris" and sniff(_RIS.encode("utf-16"), "a") == "ris"
    assert sniff(_NBIB.encode(), "a.txt") == "nbib"
    assert sniff(b"TY  - that is how the line began, said PMID- 12\nTI  - x\n", "a.txt") == "text"


@pytest.mark.parametrize(
    "text", ["TY  - JOUR\nER  - \n", "TY  - JOUR\nTY  - JOUR\nER  - \nER  - \n", "PMID- 1\nOWN - X\n"]
)
def test_nothing_to_read(tmp_path: Path, text: str) -> None:
    refused(put(tmp_path, "a.ris", text.encode()), NoText)


def test_odd_records(tmp_path: Path) -> None:
    odd = (
        "TY  - JOUR\nTI  - one\nER  - \nTI  - lost\nstray\nTY  - X1\n\nTI  -\nT1  - two\nAB  - "
        + "x\n" * 3000
        + "ER  -"
    )
    assert [r.draft.title for r in readings(tmp_path, odd.encode(), "a.ris")] == ["one", "two"]
    many = "".join(f"TY  - JOUR\nTI  - Title {n}\nER  - \n" for n in range(3000))
    assert len(readings(tmp_path, many.encode(), "b.ris")) == 3000


@pytest.mark.parametrize("name", ["a.ris", "a.xml"])
def test_a_file_of_many_articles_is_not_hashed_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    record = "TY  - NEWS\nTI  - Bed {0}\nAB  - The ward opened bed {0}.\nER  - \n"
    item = "<item><title>Bed {0}</title><guid>{0}</guid><description>The ward opened bed {0}.</description></item>"
    each = (record if name.endswith("ris") else item).format
    body = "".join(each(number) for number in range(40))
    text = body if name.endswith("ris") else f'<?xml version="1.0"?><rss version="2.0"><channel>{body}</channel></rss>'
    hashed, sha256 = [], hashlib.sha256

    def counted(data: bytes = b"", **options: Any) -> Any:
        hashed.append(len(data))
        return sha256(data, **options)

    monkeypatch.setattr(hashlib, "sha256", counted)
    assert len(read(put(tmp_path, name, text.encode()))) == 40
    assert sum(size >= len(text) for size in hashed) == 1
