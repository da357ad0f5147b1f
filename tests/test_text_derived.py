"""The derived form: what is joined, what is left out, and the way back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import text_samples as samples
from cuttings_db.model import NoteMark, Paragraph, TextLayer
from cuttings_db.text import Derived, derive, lay_out_text, sentences

PIECES = st.sampled_from(
    [
        "The",
        "trial",
        " ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "-\n",
        "¹",
        "².",
        "[1]",
        "肿瘤",
        "。",
        ". ",
        ", ",
        "\x0c",
        "\xad\n",
        "\u200b",
        "\u3000",
        "1. a.org/b\n",
        "2. Doe J. J Bee. 2020;1:2.\n",
        "© 2020 X",
        "Page 3 of 7",
        "Photo by Ann",
        "cut in the\n\n",
        "middle. ",
        "Mid-",
        "| a |\n",
    ]
)


def derived_of(text: str) -> Derived:
    return derive(text, lay_out_text(text))


def quoted(text: str, derived: Derived, words: str) -> list[str]:
    """Return the source pieces of some derived words."""
    start = derived.text.index(words)
    return [text[s:e] for s, e in derived.parts(start, start + len(words))]


def test_name_across_sources_and_furniture_has_two_parts() -> None:
    text = samples.SPLIT_NAME
    derived = derived_of(text)
    name = "Santa Clara Federal University Medical School"
    assert quoted(text, derived, name) == ["Santa Clara Federal University", "Medical School"]
    assert derived.text.index("clinic.example.org") > derived.text.index("closed.")
    assert derived.text.rstrip().endswith("Page 3 of 9")
    # Never across a heading.
    assert "she says.\n\nWhere it stands today\n\nIt stands" in derived.text


def test_pages_are_joined_and_headings_are_not() -> None:
    derived = derived_of(samples.JOURNAL_PAGES).text
    assert "Port Harbour General Teaching Hospital district. The answers" in derived
    assert "knowing where they came from. We used" in derived
    assert "their number was noted" in derived
    assert "doctor.\n\nMethods\n\nLetters" in derived


def test_caption_and_running_head_inside_a_name() -> None:
    derived = derived_of(samples.DAILY)
    name = "Osaka Bay Cancer Institute"
    assert quoted(samples.DAILY, derived, name) == ["Osaka Bay Cancer", "Institute"]
    assert "annual meeting of the" in derived.text
    assert "a modern comparator," in derived.text
    assert "41% of patients." in derived.text


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = samples.CHINESE_PAGES
    derived = derived_of(text)
    assert "共同配合与支持" in derived.text
    assert "以便我们在今后的工作中不断改进。" in derived.text
    assert "通报一次漏报情况。\n\n其次是人员培训" in derived.text
    assert quoted(text, derived, "工作中") == ["工作", "中"]


def test_hyphens_at_line_ends() -> None:
    derived = derived_of(samples.WRAPPED).text
    for words in (
        "the year before,",
        "long-term survival",
        "wait for treatment in",
        "COVID-19 rules",
        "Bristol-Myers grant",
    ):
        assert words in derived
    # Both halves are words of the text, and the whole is not: the hyphen belongs to the word.
    assert (
        "mother-child ward" in derived_of("The mother came. The child came, too. It is the mother-\nchild ward.").text
    )
    assert (
        "the motherboard broke" in derived_of("A board fell. A motherboard is flat. Now the mother-\nboard broke.").text
    )
    assert "pre- and postoperative" in derived_of("They were seen at pre-\nand postoperative visits there.").text
    assert "treatment" in derived_of("The treat\u00ad\nment was long, and the nurse was kind.").text


def test_hyphen_across_pages() -> None:
    text = "A long day\n\nThe nurses of the ward told us that every treat-\n\n"
    text += "Page 1 of 2\n\nment takes an hour, and that they like it."
    derived = derived_of(text)
    assert "every treatment takes" in derived.text
    assert quoted(text, derived, "treatment") == ["treat", "ment"]


def test_small_letter_goes_on_and_a_capital_does_not() -> None:
    text = "Doors\n\nThe door was made of a wood that nobody in the village\n\n"
    text += "knew by name. It was red\n\nNobody painted it again, as far as we know."
    assert "in the village knew by name. It was red\n\nNobody painted" in derived_of(text).text


def test_bylines_are_not_joined() -> None:
    text = "Kites\n\nBy Anna Berg and Li Wenhao\n\nkites fly high in April, and in May they come down again.\n"
    assert "Wenhao\n\nkites fly" in derived_of(text).text


def test_captions_in_the_middle_come_after_the_body() -> None:
    text = "Rain\n\nIt rained on the roof of the school and on the\n\n"
    text += "Figure 1. The roof.\n\nhats of the guests, who laughed."
    derived = derived_of(text).text
    assert "and on the hats of the guests, who laughed.\n\nFigure 1. The roof." in derived


def test_tables_keep_their_lines() -> None:
    assert "| steel | 40 |\n| wood | 2 |" in derived_of(samples.MARKDOWN_LIKE).text


def test_sentences_of_the_derived_form_have_parts() -> None:
    text = samples.SPLIT_NAME
    derived = derived_of(text)
    start, end = sentences(derived.text)[1]
    assert [text[s:e][:8] for s, e in derived.parts(start, end)] == ["The scan", "Medical ", "who had "]


def test_offsets_at_the_edges() -> None:
    derived = derive("ab", TextLayer((Paragraph(0, 2),)))
    assert (derived.source(0), derived.source(2), derived.source(99)) == (0, 2, 2)
    assert (derived.derived(0), derived.derived(1), derived.derived(2)) == (0, 1, None)
    assert derived.parts(1, 1) == ()
    empty = derive("", TextLayer(()))
    assert (empty.text, empty.parts(0, 5), empty.source(0), empty.derived(0)) == ("", (), 0, None)


def test_a_mark_alone_in_its_paragraph_leaves_nothing() -> None:
    derived = derive(
        "a\n\n¹\n\nb", TextLayer((Paragraph(0, 1), Paragraph(3, 4), Paragraph(6, 7)), (), (NoteMark(3, 4, "1"),))
    )
    assert derived.text == "a\n\nb"


def check(text: str, derived: Derived) -> None:
    kept = 0
    for offset, character in enumerate(derived.text):
        source = derived.source(offset)
        if source < len(text) and derived.derived(source) == offset:
            assert text[source] == character
            kept += 1
        else:
            assert character in " \n"
    assert kept == sum(derived.derived(offset) is not None for offset in range(len(text)))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.data())
def test_every_character_has_its_way_back(text: str, data: st.DataObject) -> None:
    layer = lay_out_text(text)
    derived = derive(text, layer)
    check(text, derived)
    start = data.draw(st.integers(0, len(derived.text)))
    end = data.draw(st.integers(start, len(derived.text)))
    parts = derived.parts(start, end)
    last = 0
    for s, e in parts:
        assert last <= s < e <= len(text)
        assert text[s:e].strip() == text[s:e]
        last = e
    words = "".join(derived.text[start:end].split())
    if "\n\n" not in derived.text[start:end]:
        assert "".join("".join(text[s:e] for s, e in parts).split()) == words.replace("\u200b", "")


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_nothing_visible_is_lost_but_marks_and_hyphens(text: str) -> None:
    layer = lay_out_text(text)
    derived = derive(text, layer)
    for p in layer.paragraphs:
        for offset in range(p.start, p.end):
            if text[offset].isalpha():
                assert derived.derived(offset) is not None


def test_samples_map_back() -> None:
    for name in samples.__all__:
        text = getattr(samples, name)
        check(text, derived_of(text))
