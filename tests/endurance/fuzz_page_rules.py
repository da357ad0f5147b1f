"""What must hold of a page that is shown: nothing in it loads, runs or leads elsewhere than to the web or to mail."""

from __future__ import annotations

import re

from lxml import html as lxml_html

from endurance.fuzz_door import hold

__all__ = ["LOADS", "holds_of_page"]

_TAGS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "div", "span", "a", "b", "strong", "i"),
        *("em", "u", "s", "sub", "sup", "small", "q", "cite", "mark", "br", "hr"),
    )
)
_ATTRIBUTES = frozenset(("href", "colspan", "rowspan", "start", "dir"))
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
LOADS = re.compile(r"<\s*(?:script|style|link|img|iframe|svg|object|base|meta|embed|form|video)\b", re.IGNORECASE)


def holds_of_page(page: str) -> None:
    """Hold that only elements, attributes and addresses of our list are in a page."""
    hold(not LOADS.search(page), "no element that loads or runs is left")
    for element in lxml_html.fragment_fromstring(page, create_parent="div").iter():
        hold(element.tag in _TAGS, "an element is on the list")
        hold(set(element.attrib) <= _ATTRIBUTES, "an attribute is on the list")
        address = element.get("href")
        hold(address is None or _ADDRESS.fullmatch(address), "an address is of the web or of mail")
        for name in ("colspan", "rowspan", "start"):
            hold(int(element.get(name) or 1) <= 100, "a cell reaches no further than a page")
