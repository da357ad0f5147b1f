"""Read what a page says about itself: title, authors, site, address, language, and evidence of its date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from cuttings_db.model import Evidence
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.days import day_of, evidence_of_address
from cuttings_db.readers.drafting import line, people
from cuttings_db.readers.html_tree import Element
from cuttings_db.readers.page_evidence import Named

__all__ = ["PageFacts", "page_facts", "saved_from"]

_TITLES = (
    "og:title",
    "citation_title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "headline",
    "title",
)
_SITES = ("og:site_name", "citation_journal_title", "application-name", "dc.publisher", "citation_publisher", "source")
_AUTHORS = (
    *("citation_author", "author", "article:author", "byl", "parsely-author", "dc.creator", "dcterms.creator"),
    *("sailthru.author", "article:author_name"),
)
_DATES = (
    *("article:published_time", "datepublished", "og:article:published_time", "citation_publication_date"),
    *("citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
    *("dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date"),
    *("publishtime", "publicationdate", "og:release_date", "bytedance:published_time", "weibo:article:create_at"),
    *("release_date", "dc.date.created", "firstpublished", "prism.publicationdate", "date", "ptime"),
)
# Names that also stand for the day of a file, of printing, or of the page's making.
_LOOSE = frozenset(
    (
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "date",
        "release_date",
        "og:release_date",
        "ptime",
    )
)
_SCRIPTED = re.compile(r"[\"']datePublished[\"']\s*:\s*[\"']([^\"']{8,40})[\"']")
_ARTICLES = re.compile(r"Article|BlogPosting|Report|WebPage|Posting", re.IGNORECASE)
_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->|^\s*url:\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
_SEPARATOR = re.compile(r"\s+[|\-–—·»_:]\s+|\s*[_|｜]\s*|\s*[–—－]{1,2}\s*")


@dataclass
class PageFacts:
    """What the head of a page says; `named` are the days that it names, `address` the one in its address."""

    title: str = ""
    title_origin: str = ""
    author: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    named: list[Named] = field(default_factory=list)
    address: Evidence | None = None


def saved_from(text: str) -> str:
    """Return the address that a browser or SingleFile wrote into a saved page's first comment."""
    match = _SAVED.search(text[:5000]) if "<!--" in text[:5000] else None
    return kept_address(match[1] or match[2]) if match else ""


def _metas(root: Element) -> dict[str, list[str]]:
    """Map lower-case names of meta elements (name, property, itemprop) to their contents."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = line(element.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def _linked_data(root: Element) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page's JSON-LD that describe an article."""
    for element in root.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        try:
            stack = [json.loads((element.text or "").strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(2000):
            if not stack:
                break
            value = stack.pop()
            if isinstance(value, list):
                stack.extend(reversed(value))
            elif isinstance(value, dict):
                stack.append(value.get("@graph"))
                kinds = value.get("@type")
                if any(_ARTICLES.search(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])):
                    yield value


def _names(value: Any) -> list[str]:
    """Return the names in a JSON-LD author or publisher."""
    if isinstance(value, list):
        return [name for item in value[:100] for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) else []


def _clean_title(title: str, headings: list[str], site: str) -> str:
    """Cut the site's name off a window title where the page itself shows that it is one."""
    for heading in headings:
        if heading and title.casefold().startswith(heading.casefold()) and len(heading) > 4:
            return title[: len(heading)]
    parts = [p for p in _SEPARATOR.split(title) if p]
    if len(parts) > 1 and site and site.casefold() in (parts[-1].casefold(), parts[0].casefold()):
        end = title.casefold().rfind(site.casefold()) if parts[-1].casefold() == site.casefold() else -1
        return title[:end].rstrip(" |-–—·»_:｜－") if end > 0 else title[len(site) :].lstrip(" |-–—·»_:｜－")
    return title


def _address(root: Element, metas: dict[str, list[str]], data: list[dict[str, Any]], given: str) -> str:
    """Return the page's own address: canonical link, og:url, JSON-LD, or where it was saved from."""
    candidates = [e.get("href") or "" for e in root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    candidates += metas.get("og:url", [])
    for thing in data:
        place = thing.get("mainEntityOfPage")
        candidates += [str(place.get("@id") or "")] if isinstance(place, dict) else [str(place or "")]
        candidates.append(str(thing.get("url") or ""))
    base = next((e.get("href") or "" for e in root.iter("base")), "") or given
    for candidate in candidates:
        try:
            address = kept_address(urljoin(base, candidate.strip())) if candidate.strip() else ""
            if address.startswith("http") and "." in urlsplit(address).netloc:
                return address
        except ValueError:
            continue
    return given if given.startswith("http") else ""


def _times(root: Element) -> Iterator[tuple[str, str]]:
    """Yield (value, quote) of elements that are marked as the time of publication."""
    for element in root.iter("time", "span", "abbr", "p", "div"):
        marked = f"{element.get('itemprop', '')} {element.get('property', '')} {element.get('data-testid', '')}".lower()
        published = "datepublished" in marked or "published_time" in marked
        if element.tag == "time":
            named = (element.get("class") or "").lower()
            published = published or "pubdate" in element.attrib or "publish" in named or "entry-date" in named
        if published:
            shown = line(element.text_content(), 100)
            yield element.get("datetime") or element.get("content") or element.get("title") or shown, shown


def page_facts(root: Element, given: str = "") -> PageFacts:
    """Return the facts of a page; `given` is the address it is known to come from."""
    metas = _metas(root)
    data = list(_linked_data(root))
    facts = PageFacts(url=_address(root, metas, data, given))
    sites = [v for name in _SITES for v in metas.get(name, [])] + [n for d in data for n in _names(d.get("publisher"))]
    facts.source = next((s for s in sites if not s.startswith("http")), "")
    headings = [line(h.text_content()) for h in root.iter("h1")]
    titles = [v for name in _TITLES for v in metas.get(name, [])[:1]]
    titles[1:1] = [line(d.get("headline")) for d in data if isinstance(d.get("headline"), str)]
    window = next((line(e.text_content()) for e in root.iter("title")), "")
    for title in (*titles, window):
        cleaned = _clean_title(title, headings, facts.source)
        if cleaned and cleaned.casefold() != facts.source.casefold():
            facts.title, facts.title_origin = cleaned, "metadata"
            break
    else:
        facts.title = next((h for h in headings if h), "")
        facts.title_origin = "heading" if facts.title else ""
    if not facts.source and facts.url:
        facts.source = (urlsplit(facts.url).hostname or "").removeprefix("www.")
    authors: list[str] = [n for d in data for n in _names(d.get("author"))]
    for name in _AUTHORS:
        authors = authors if people(authors) else metas.get(name, [])
    authors = authors if people(authors) else [e.text_content() for e in root.iter("a") if e.get("rel") == "author"]
    facts.author = people(authors[:60])
    languages = [root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
    languages += [v for n in ("content-language", "og:locale", "dc.language") for v in metas.get(n, [])]
    facts.language = next((v for v in languages if v), "")
    facts.named = _named(root, metas, data)
    facts.address = evidence_of_address(facts.url)
    return facts


def _named(root: Element, metas: dict[str, list[str]], data: list[dict[str, Any]]) -> list[Named]:
    """Return the days that the head names for publication, in the order of what is believed first."""
    found: dict[str, Named] = {}

    def add(value: str, quote: str, strong: bool) -> None:
        if day := day_of(value):
            found.setdefault(day, Named(day, quote, strong))

    for key in ("datePublished", "dateCreated"):
        for thing in data:
            if isinstance(thing.get(key), str):
                add(thing[key], f"{key}: {line(thing[key], 60)}", key == "datePublished")
        if key == "datePublished" and not data:
            for match in _broken_data(root):
                add(match, f"{key}: {line(match, 60)}", True)
    for name in _DATES:
        for value in metas.get(name, [])[:1]:
            add(value, f"{name}: {line(value, 60)}", name not in _LOOSE)
    for value, shown in _times(root):
        add(value, shown or line(value, 60), True)
    return list(found.values())


def _broken_data(root: Element) -> Iterator[str]:
    """Yield the first day of publication in each script, for JSON-LD that is no JSON."""
    for element in root.iter("script"):
        if match := _SCRIPTED.search(element.text or ""):
            yield match[1]
