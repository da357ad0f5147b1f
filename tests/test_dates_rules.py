"""Every rule carries its own examples: two that it reads, one that it does not."""

import pytest

from cuttings_db.dates import find_dates
from cuttings_db.dates.grammar import RULES
from cuttings_db.dates.rules import EXAMPLE_PUBLISHED, Rule

EXAMPLES = [(entry, text, edtf) for entry in RULES for text, edtf in entry.positive]


@pytest.mark.parametrize(
    ("entry", "text", "edtf"), EXAMPLES, ids=[f"{e.id}-{i % 2}" for i, (e, _, _) in enumerate(EXAMPLES)]
)
def test_what_the_rule_reads(entry: Rule, text: str, edtf: str) -> None:
    read = [m.edtf for m in find_dates(text, EXAMPLE_PUBLISHED) if m.rule == entry.id]
    assert read == [edtf]


@pytest.mark.parametrize("entry", RULES, ids=[entry.id for entry in RULES])
def test_what_the_rule_leaves_alone(entry: Rule) -> None:
    assert [m for m in find_dates(entry.negative, EXAMPLE_PUBLISHED) if m.rule == entry.id] == []


def test_rules_are_well_kept() -> None:
    assert len({entry.id for entry in RULES}) == len(RULES)
    for entry in RULES:
        assert entry.read.__doc__
        skips = entry.id in (
            "zh.reign",
            "zh.counter",
            "zh.file-number",
            "zh.weekly",
            "zh.named",
            "zh.titled",
            "zh.bare-number",
        )  # they only step over what would be read wrongly
        assert len(entry.positive) == (0 if skips else 2)
        assert entry.negative


@pytest.mark.parametrize("entry", RULES, ids=[entry.id for entry in RULES])
def test_the_window_can_show_people_why(entry: Rule) -> None:
    words = (entry.read.__doc__ or "").split()
    assert words[0] in ("Read", "Step", "Leave", "Skip", "Take", "Know")
    assert len(words) > 5
    assert words[-1].endswith(".")
    shop = {"anchor", "unit", "units", "interval", "match", "regex", "EDTF", "lean", "basis", "bounds", "token"}
    assert shop.isdisjoint(word.strip('.,;:"') for word in words)
