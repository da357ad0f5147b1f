"""RTF gives its headings, lists, tables, notes, links, letters of every code page, and facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.errors import FileRefused, LimitExceeded, NoText
from cuttings_db.readers import sniff
from cuttings_db.readers.rtf_file import read_rtf
from pace import within
from readers_hostile_samples import put, refused
from readers_office_samples import draft_of, kinds

_FONTS = (
    rb"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 SimSun;}{\f2\fcharset136 MingLiU;}"
    rb"{\f3\froman\fcharset2 Symbol;}{\f4\fcharset238 Arial CE;}{\f5\fnil\fcharset2 Wingdings;}}"
)


def rtf(body: bytes, head: bytes = b"") -> bytes:
    return rb"{\rtf1\ansi\ansicpg1252\deff0" + _FONTS + head + body + b"}"


def words(body: bytes, head: bytes = b"") -> str:
    return read_rtf(rtf(body, head)).text


def test_an_article_as_word_writes_it(tmp_path: Path) -> None:
    head = (
        rb"{\stylesheet{\ql Normal;}{\s1\outlinelevel0\b\fs32 heading 1;}{\s2 Title;}{\*\cs10 Default;}}"
        rb"{\info{\title Ward {\b night} report}{\author Ann Lee; Bo Chen}{\operator Nobody}"
        rb"{\creatim\yr2025\mo6\dy9\hr3}{\revtim\yr2026\mo1\dy1}}{\header\pard Page head\par}{\*\generator Msftedit;}"
    )
    body = (
        rb"\pard\s1\b\fs32 Results\par\pard\plain The dose was raised.{\super\chftn}"
        rb"{\footnote\pard\plain {\super\chftn} The registry.\par} Nobody fell ill in 10{\super 9} cells.\par"
        rb"\pard{\pntext\f3\'b7\tab}first item\par{\listtext 2.\tab}second item\par"
        rb'\pard\plain See {\field{\*\fldinst{HYPERLINK "https://example.org/a?b=1" \\o "x"}}{\fldrslt{\ul the page}}}'
        rb".\par"
        rb"\trowd\intbl Drug\cell Dose\cell\row\trowd\intbl A\cell 5\line mg\cell\row"
        rb"\pard{\pict\bin6 }{}\par}{\v hidden }After\~the\_table{\deleted gone}.\par"
    )
    draft = draft_of(tmp_path, rtf(body, head), "a.doc")
    assert draft.format == "rtf"
    assert kinds(draft) == [
        ("heading", 1, "Results"),
        ("body", 0, "The dose was raised.¹ Nobody fell ill in 10⁹ cells."),
        ("list", 0, "first item"),
        ("list", 0, "2. second item"),
        ("body", 0, "See the page."),
        ("table", 0, "Drug\tDose"),
        ("table", 0, "A\t5 mg"),
        ("body", 0, "After\xa0the‑table."),
        ("footnote", 0, "1. The registry."),
    ]
    assert (draft.title, draft.author) == ("Ward night report", "Ann Lee, Bo Chen")
    assert [(draft.text[link.start : link.end], link.url) for link in draft.links] == [
        ("the page", "https://example.org/a?b=1")
    ]
    assert [draft.text[m.start : m.end] for m in draft.note_marks] == ["¹"]
    assert [(draft.text[n.start : n.end], n.label) for n in draft.footnotes] == [("1. The registry.", "1")]
    assert ("RTF metadata", "2025-06-09") in [(e.source, e.edtf) for e in draft.evidence]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"\u8211\'96 \u8220\'93x\u8221\'94", "– “x”"),
        (rb"\uc2\u20013\'d6\'d0\u25991\'ce\'c4 \uc1 end", "中文 end"),
        (rb"{\uc0\u20013\u25991}\uc1\u233 ?t\u233 e", "中文été"),
        (rb"x\u-10179?\u-8704?", "x😀"),
        (rb"{\f1\'d6\'d0\'b9\'fa} and {\f1 \'b0Bc}", "中国 and 癇c"),
        (rb"{\f2\'a4\'a4\'a4\'e5\'b3\'5c}", "中文許"),
        (rb"{\f4 \'e8\'ec\'f9}", "čěů"),
        (rb"IFN-{\f3 g} and {\f3 \'b3} 5, TNF-{\f3\u-3999 ?}", "IFN-γ and ≥ 5, TNF-α"),
        (rb"{\lquote}x\rquote\emdash\bullet\tab y", "‘x’—• y"),
        (rb"a\{b\}c\\d e\-f", "a{b}c\\d ef"),
        ("中文 raw é".encode(), "中文 raw é"),
    ],
)
def test_letters(body: bytes, expected: str) -> None:
    assert words(body + rb"\par") == expected


@pytest.mark.parametrize(
    ("page", "text"),
    [(936, "临床试验“结果”"), (950, "臨床試驗許功蓋"), (1250, "příliš žluťoučký"), (932, "臨床試験ソ"), (1251, "врач")],
)
def test_the_code_page_of_the_file(page: int, text: str) -> None:
    name = {936: "gbk"}.get(page, f"cp{page}")
    escaped = b"".join(b"\\'%02x" % byte if byte > 127 else bytes([byte]) for byte in text.encode(name))
    escaped = escaped.replace(b"\\\\", b"\\") if page != 950 else b"".join(b"\\'%02x" % b for b in text.encode(name))
    if page == 932:
        escaped = b"".join(b"\\'%02x" % b for b in text.encode(name))
    data = rb"{\rtf1\ansi\ansicpg%d\deff0{\fonttbl{\f0\fnil Font;}}\f0 " % page + escaped + rb"\par}"
    assert read_rtf(data).text == text


def test_western_quotes_in_a_chinese_file() -> None:
    data = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset0 Times;}}\f0 \'93Hello\'94 he said\par}"
    assert read_rtf(data).text == "“Hello” he said"


def test_a_person_may_say_the_encoding() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252 \'d6\'d0\'b9\'fa\par}"
    assert read_rtf(data, encoding="gbk").text == "中国"


def test_headings_that_only_look_like_headings() -> None:
    body = (
        rb"\pard\plain\b\fs36 A large line\par\pard\plain Some body text that is longer than the others are.\par"
        rb"\b A bold line\b0\par\pard\plain More body text, and \b a bold word\b0  inside it.\par\b Bold words.\par"
    )
    assert [(k, n) for k, n, _ in kinds(read_rtf(rtf(body)))] == [
        ("title", 1), ("body", 0), ("heading", 2), ("body", 0), ("body", 0)
    ]  # fmt: skip


def test_a_table_that_only_lays_out_the_page() -> None:
    body = (
        rb"\trowd\intbl TD\cell\intbl First paragraph.\par\intbl Second one.\cell\row\trowd\intbl Alone\cell\row\pard"
    )
    assert [w for _, _, w in kinds(read_rtf(rtf(body)))] == ["TD First paragraph.", "Second one.", "Alone"]


def test_text_boxes_and_two_forms_of_one_text() -> None:
    body = (
        rb"{\info{\upr{\title ???}{\*\ud{\title \u20013?\u25991?}}}}Before\par"
        rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}{\shprslt Boxed again\par}}After\par"
    )
    draft = read_rtf(rtf(body))
    assert draft.title == "中文" and [w for _, _, w in kinds(draft)] == ["Before", "Boxed", "After"]


def test_it_is_known_by_its_content() -> None:
    assert sniff(rtf(b"x"), "a.txt") == sniff(b"\xef\xbb\xbf\r\n" + rtf(b"x"), "a.html") == "rtf"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "\\\\\\\\host\\\\a"]
)
def test_only_links_of_the_web_are_kept(address: str) -> None:
    body = b'{\\field{\\*\\fldinst HYPERLINK "%s"}{\\fldrslt words}}\\par' % address.encode()
    draft = read_rtf(rtf(body))
    assert draft.text == "words" and not draft.links


def test_hostile_files(tmp_path: Path) -> None:
    refused(put(tmp_path, "a.rtf", b"{\\rtf1" + b"{" * 200_000 + b"x"), LimitExceeded)
    refused(put(tmp_path, "b.rtf", b"{\\rtf1 {\\pict " + b"00" * 5_000_000 + b"}}"), NoText)
    refused(put(tmp_path, "c.rtf", b"{\\rtf1\\bin9999999999 text}"), NoText)
    refused(put(tmp_path, "d.rtf", b"{\\rtf1 " + b"lorem " * 2_500_000 + b"}"), LimitExceeded)
    refused(put(tmp_path, "e.rtf", b"{\\rtf1"), NoText)
    assert read_rtf(b"{\\rtf1 a" + b"}" * 100_000 + b"{\\rtf1 b").text == "a"
    assert read_rtf(rtf(b"{\\footnote " * 50 + b"x" + b"}" * 50 + b"\\u99999999999 y\\par")).text.count("x") <= 1


def test_many_small_tokens_take_little_time() -> None:
    with within(12):
        assert len(read_rtf(rtf(b"\\u20013?{\\b x}\\par" * 20_000)).text) > 50_000


_ANY = (
    *(b"{", b"}", b"\\par ", b"\\cell ", b"\\row ", b"\\intbl ", b"\\footnote ", b"\\'e4", b"x", b";", b"\\pard "),
    *(b"\\field ", b"\\fldrslt ", b"{\\*\\fldinst HYPERLINK http://a.b}", b"\\u-9 ", b"\\bin3 ", b"\\upr ", b"\\s1 "),
    *(b"\\fonttbl ", b"\\f1 ", b"\\shptxt ", b"\\listtext ", b"\\info ", b"\\title ", b"\\stylesheet "),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_ANY), max_size=60))
def test_any_order_of_words_is_read_or_refused(pieces: list[bytes]) -> None:
    try:
        draft = read_rtf(b"{\\rtf1 word " + b"".join(pieces))
    except FileRefused:
        return
    ends = [p.end for p in draft.paragraphs]
    assert all(0 <= p.start < p.end <= len(draft.text) for p in draft.paragraphs) and ends == sorted(ends)
    assert all(0 <= s.start < s.end <= len(draft.text) for s in (*draft.links, *draft.note_marks, *draft.footnotes))
