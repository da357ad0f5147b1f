"""Read a web page: its facts, its article without the page around it, its footnotes, evidence of its date."""

from __future__ import annotations

import copy
import datetime
import itertools
import logging
import re
from collections.abc import Sequence

from lxml import etree

from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import Composed, Composer
from cuttings_db.readers.drafting import checked, with_composed
from cuttings_db.readers.extractors import article_of_page, date_of_page
from cuttings_db.readers.html_blocks import compose_blocks, from_extraction
from cuttings_db.readers.html_metadata import page_facts, saved_from
from cuttings_db.readers.html_notes import HtmlNote, keep_captions, link_notes, plant_sentinels
from cuttings_db.readers.html_tree import Element, decode_html, parse_html
from cuttings_db.readers.page_days import shown_days
from cuttings_db.readers.page_evidence import page_evidence
from cuttings_db.readers.tags import HIDDEN

__all__ = ["compose_html", "read_html", "read_page"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_DAY = (
    r"{year}\D{{0,2}}0?{month}\D{{0,2}}0?1(?!\d)|(?<!\d)0?1[./-]0?{month}[./-](?:{year}|'?\d\d)(?!\d)"
    r"|(?<!\d)0?{month}[./-]0?1[./-](?:{year}|\d\d)(?!\d)|{month}\s*月\s*1\s*日"
    r"|{name}[a-z]*\.?\s+0?1(?!\d)|(?<!\d)0?1(?:st|\.)?\s+{name}"
)
_HUGE = 20_000
_WORD = re.compile(r"[一-鿿]|\w+")
# The libraries warn of every odd page; what matters reaches the person as a refusal.
for _name in ("trafilatura", "htmldate", "readability", "courlan", "charset_normalizer"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def compose_html(root: Element, base: str = "", composer: Composer | None = None) -> Composed:
    """Compose a whole tree, such as a document or a mail, that has no page around its article."""
    link_notes(root)
    composer = composer or Composer()
    compose_blocks(root, composer, base)
    return composer.finish()


def _extracted(root: Element) -> Element | None:
    """Return the article that the extractor finds in a page, in its own vocabulary."""
    found = article_of_page()(
        copy.deepcopy(root),
        include_links=True,
        include_formatting=True,
        include_comments=False,
        include_tables=True,
    )
    body = getattr(found, "body", None)
    return body if body is not None and len(body) else None


def _readable(root: Element) -> Element | None:
    """Return the article that readability finds, for pages that the extractor keeps nearly whole."""
    from readability import Document  # type: ignore[import-untyped]
    from readability.readability import Unparseable  # type: ignore[import-untyped]

    try:
        summary = Document(etree.tostring(root, encoding="unicode", method="html")).summary(html_partial=True)
        return parse_html(summary) if summary.strip() else None
    except (Unparseable, etree.LxmlError, ValueError):
        return None


def _words(element: Element) -> int:
    """Count words, each Han character as one."""
    return sum(1 for _ in _WORD.finditer(" ".join(element.itertext())))


def _shown(root: Element) -> Element:
    """Return a copy of the tree without what is never text."""
    tree = copy.deepcopy(root)
    for element in [e for e in tree.iter(*HIDDEN) if e.tag != "head"]:
        if element.getparent() is not None:
            element.drop_tree()
    for head in [e for e in tree.iter("head") if len(e)]:
        # A page that never says where its body begins: what is left there now is shown by a browser.
        head.tag = "div"
    return tree


def _is_huge(root: Element) -> bool:
    """Tell whether a page has so many elements that the extractor, which is quadratic, would take minutes.

    Measured: 5,000 elements 0.9 s, 20,000 elements 6.5 s, 120,000 elements 150 s.
    """
    return sum(1 for _ in itertools.islice(root.iter(), _HUGE + 1)) > _HUGE


def _best_body(planted: Element) -> tuple[Element, str]:
    """Return the body of the article and how it was found: extracted, readable or whole."""
    whole = _shown(planted)
    if _is_huge(planted):
        for element in list(whole.iter("nav", "footer", "aside")):
            if element.getparent() is not None:
                element.drop_tree()
        return whole, "whole"
    body = _extracted(planted)
    if body is not None:
        kept, linked = _words(body), sum(_words(e) for e in body.iter("ref"))
        if kept >= 0.98 * _words(whole) and linked > 0.1 * kept:
            readable = _readable(planted)
            if readable is not None and 0 < _words(readable) < 0.98 * kept:
                return readable, "readable"
        if kept:
            return from_extraction(body), "extracted"
    readable = _readable(planted)
    if readable is not None and _words(readable) >= 20:
        return readable, "readable"
    return whole, "whole"


def _compose_article(root: Element, base: str, whole: bool) -> tuple[Composed, str]:
    """Compose the article of a page, or all of it; notes that the extractor left behind are put at its end."""
    notes: Sequence[HtmlNote] = link_notes(root)
    keep_captions(root)
    planted = root
    labels = [note.label for note in notes]
    if notes:
        plant_sentinels(list(notes))
    body, way = (_shown(planted), "whole") if whole else _best_body(planted)
    composer = Composer()
    marks, met = compose_blocks(body, composer, base, labels)
    for number, note in enumerate(notes):
        if number in marks and number not in met:
            left = note.body
            if left.tag == "li":
                # A list item alone would lose its number.
                left = note.body.makeelement("ol", {"start": note.label})
                left.append(copy.deepcopy(note.body))
            compose_blocks(left, composer, base, labels)
    return composer.finish(), way


def _guessed_date(root: Element, url: str) -> Evidence | None:
    """Return what htmldate finds: right to the day on 90 % of 1,000 pages.

    It makes the first of a month out of a bare month, and 1 January out of a bare year (a copyright line). A first
    day that the page does not say is cut to the month, a year is left to whoever reads the copyright lines.
    """
    find_date = date_of_page()
    try:
        day = find_date(copy.deepcopy(root), original_date=True, url=url or None, max_date=datetime.datetime.now())
    except (ValueError, TypeError, AttributeError, IndexError, OverflowError, etree.LxmlError):
        # htmldate raises from inside on odd markup; a page without this evidence is still an article.
        return None
    if not day:
        return None
    if day.endswith("-01"):
        year, month, _ = (int(part) for part in day.split("-"))
        written = re.compile(_FIRST_DAY.format(year=year, month=month, name=_MONTHS[month - 1]), re.IGNORECASE)
        if not written.search(etree.tostring(root, encoding="unicode", method="html") + url):
            return Evidence("htmldate", day[:7], day[:7], 50) if month != 1 else None
    return Evidence("htmldate", day, day, 75)


def read_page(text: str, *, address: str = "", encoding: str = "", whole: bool = False) -> Draft:
    """Return the draft of a decoded page; `address` is where it is known to come from.

    `whole` takes all of its text, for a page whose article the extractor does not find.
    """
    root = parse_html(text)
    facts = page_facts(root, address or saved_from(text))
    huge = _is_huge(root)
    guessed = None if huge else _guessed_date(root, facts.url)
    latest = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    shown = [] if huge else shown_days(root, facts.title, facts.language.lower().endswith("us"), latest)
    composed, way = _compose_article(root, facts.url, whole)
    if not composed.text.strip():
        composed, way = compose_html(_shown(parse_html(text)), facts.url), "whole"
    draft = Draft(
        text="",
        title=facts.title,
        title_origin=facts.title_origin,
        author=facts.author,
        source=facts.source,
        url=facts.url,
        language=facts.language,
        evidence=tuple(page_evidence(facts.named, facts.address, shown, guessed)),
        format="html",
        media_type="text/html",
        encoding=encoding,
        warnings=("the page around the article could not be told from it; all of its text was taken",)
        if way == "whole" and not whole and len(composed.text) > 2000
        else (),
    )
    return checked(
        with_composed(draft, composed),
        empty="the page holds no text",
        advice="It may be drawn by a program: open it in a browser and print it to PDF, or copy the text.",
    )


def read_html(
    data: bytes,
    *,
    declared: str | None = None,
    encoding: str | None = None,
    address: str = "",
    whole: bool = False,
) -> Draft:
    """Return the draft of a page's bytes."""
    text, name = decode_html(data, declared, encoding)
    return read_page(text, address=address, encoding=name, whole=whole)
