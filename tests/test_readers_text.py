"""Plain text comes out as its code points in every encoding, and what is no text is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings_db.errors import FileUnreadable, FormatUnknown, LimitExceeded, NoText
from cuttings_db.model import Draft
from cuttings_db.readers import read, sniff
from cuttings_db.readers.encoding import decode

ENGLISH = "The trial enrolled 412 patients — median follow-up 18 months.\n\nCafé owners in Jinan’s centre agreed.\n"
CHINESE = "本次年会于六月在济南召开，来自全国的专家讨论了肿瘤免疫治疗的新进展。\n患者的生存期明显延长。\n"
TRADITIONAL = "本次年會於六月在臺北召開，來自全國的專家討論了腫瘤免疫治療的新進展。\n患者的生存期明顯延長。\n"
JAPANESE = "この試験では、患者の生存期間が長くなることが示された。学会で発表があった。\n"
KOREAN = "이번 학회에서 환자의 생존 기간이 길어졌다는 연구 결과가 발표되었다고 한다.\n"


def only(tmp_path: Path, data: bytes, name: str = "a.txt", **options: str) -> Draft:
    path = tmp_path / name
    path.write_bytes(data)
    (reading,) = read(path, **options)
    assert reading.original == data
    assert reading.draft.format == sniff(data, name)
    return reading.draft


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (CHINESE, "utf-8"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (CHINESE, "gb2312"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16"),
        (TRADITIONAL, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
        ("«Пациенты» живут дольше, сообщили исследователи в понедельник вечером.", "cp1251"),
    ],
)
def test_every_encoding_gives_the_same_code_points(tmp_path: Path, text: str, encoding: str) -> None:
    draft = only(tmp_path, text.encode(encoding))
    assert draft.text == text
    assert draft.encoding
    assert draft.paragraphs == ()


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16-le"])
@pytest.mark.parametrize("text", ["肿瘤免疫治疗", "林教授说", "患者的生存期", "PD-1抑制剂的研究"])
def test_a_short_chinese_text_is_enough(tmp_path: Path, text: str, encoding: str) -> None:
    if encoding == "big5":
        text = text.translate(str.maketrans("肿疗说剂", "腫療說劑"))
    assert only(tmp_path, text.encode(encoding)).text == text


def test_a_short_western_text_is_not_taken_for_chinese(tmp_path: Path) -> None:
    for text in ("Café", "naïve patients at Jürgen’s clinic", "Müller, Köln", "à la carte", "£100 – a price"):
        assert only(tmp_path, text.encode("cp1252")).text == text


def test_line_ends_become_lf_and_nothing_else_changes(tmp_path: Path) -> None:
    text = "one\r\ntwo\rthree\n\n\n  four\u00a0\tfive \u200b ﬁ Å \u2028 end  "
    draft = only(tmp_path, b"\xef\xbb\xbf" + text.encode())
    assert draft.text == "one\ntwo\nthree\n\n\n  four\u00a0\tfive \u200b ﬁ Å \u2028 end  "


def test_the_person_may_say_the_encoding(tmp_path: Path) -> None:
    data = "Ärzte".encode("cp437")
    assert only(tmp_path, data, encoding="cp437").text == "Ärzte"
    assert only(tmp_path, data, encoding="cp437").encoding == "cp437"
    for name in ("no-such", "zlib", "rot13"):
        with pytest.raises(FileUnreadable):
            read(tmp_path / "a.txt", encoding=name)


def test_a_declared_subset_is_read_as_the_set_around_it() -> None:
    assert decode("朱镕基说".encode("gbk"), "gb2312") == ("朱镕基说", "gb18030")
    assert decode("“quoted”".encode("cp1252"), "iso-8859-1") == ("“quoted”", "cp1252")


def test_broken_utf8_stays_utf8_and_is_told(tmp_path: Path) -> None:
    data = CHINESE.encode() * 5
    draft = only(tmp_path, data[: len(data) // 2] + b"\xff" + data[len(data) // 2 :])
    assert "肿瘤免疫治疗" in draft.text
    assert draft.warnings


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n", b"\xff\xfe", b"--- *** ---"])
def test_a_file_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NoText) as caught:
        only(tmp_path, data)
    assert caught.value.reason and caught.value.advice


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"GIF89a\x01\0", "picture"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>', "picture"),
        (b"ID3\x04\0\0", "sound"),
        (b"\0\0\0\x20ftypisom\0\0", "film"),
        (b"\x7fELF\x02\x01\x01\0", "program"),
        (b"MZ\x90\0\x03\0", "program"),
        (b"SQLite format 3\0", "database"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "Office"),
        (b"\x1f\x8b\x08\0\0", "gzip"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        (bytes(range(256)) * 20, "not text"),
        (b"some words\0and a zero byte, and more words", "not text"),
    ],
)
def test_what_is_no_text_is_named_and_advised(tmp_path: Path, data: bytes, word: str) -> None:
    for name in ("a.txt", "a.html", "a", "a.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(FormatUnknown) as caught:
            read(path)
        assert word in caught.value.reason
        assert caught.value.advice.endswith((".", ")."))


def test_a_text_too_long_for_one_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 1_200_000)
    with pytest.raises(LimitExceeded) as caught:
        read(path)
    assert "too long" in caught.value.reason


def test_words_that_begin_like_another_format_stay_text(tmp_path: Path) -> None:
    for text in (
        "From the editors: what happened at 10:30 in Jinan\nwas new.\n",
        "Note: this is a text.\nDate: last year\n\nBody.\n",
        "BMW sponsors a ward.\n",
        "a < b and b > c, so <p> is a letter here\n",
        "MZ is no abbreviation here. \n",
        "# of patients: 12\n",
    ):
        assert only(tmp_path, text.encode()).text == text


def test_the_file_time_is_an_upper_bound(tmp_path: Path) -> None:
    import os

    path = tmp_path / "a.txt"
    path.write_text("Some words.")
    os.utime(path, (1_500_000_000, 1_500_000_000))
    (reading,) = read(path)
    (bound,) = reading.draft.evidence
    assert (bound.source, bound.edtf, bound.weight) == ("file time", "[..2017-07-14]", 5)
