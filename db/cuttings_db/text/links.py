"""Addresses in plain text: markdown links, full addresses, bare domains, DOIs and PubMed numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from cuttings_db.model import Link

__all__ = ["MARKDOWN_LINK", "address_of", "find_links", "has_address", "usable"]

_STOP = r"\s<>\"“”‘’「」『』（）【】《》，。；：！？、"
MARKDOWN_LINK = re.compile(rf"\[([^\[\]\n]{{1,2000}})\]\((https?://[^{_STOP}]{{1,2000}}|mailto:[^{_STOP}]{{1,300}})\)")
_FULL = re.compile(rf"https?://[^{_STOP}]{{1,2000}}", re.IGNORECASE)
_DOI = re.compile(rf"\b10\.\d{{4,9}}/[^{_STOP}]{{1,300}}")
_PUBMED = re.compile(r"\bPMID\s?[:：]?\s?(\d{5,9})\b", re.IGNORECASE)
# Only top-level domains that sources really have: "e.g.this" and "cancer.The" are no addresses.
_DOMAIN = re.compile(
    r"(?<![\w@./:%-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,5}"
    r"(?:com|org|net|int|gov|edu|info|health|news|bio|app|dev|io|ai|eu|cn|hk|tw|mo|sg|jp|kr|in|au|nz"
    r"|uk|ie|fr|de|ch|at|nl|be"
    r"|es|pt|it|se|no|dk|fi|pl|cz|ru|ca|us|mx|br|ar|za|il|tr|th|my|vn|id|ph|co|me|tv|museum|academy|cancer|science)"
    rf"(?![\w-])(?:/[^{_STOP}]{{0,1500}})?",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'*_]}>♦"
_ALLOWED = ("http", "https", "mailto")


def usable(address: str) -> bool:
    """Tell whether an address has a scheme that may be opened and, on the web, a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in _ALLOWED and (parts.scheme == "mailto" or bool(parts.hostname))


def _trimmed(address: str) -> str:
    """Return an address without the stops and the unpaired bracket that belong to the sentence."""
    while address:
        if address[-1] in _TRAILING or (address[-1] == ")" and address.count("(") < address.count(")")):
            address = address[:-1]
        else:
            break
    return address


def has_address(text: str) -> bool:
    """Tell whether a text names any source by address, DOI or PubMed number."""
    return any(pattern.search(text) for pattern in (_FULL, _DOI, _PUBMED, _DOMAIN))


def _unwrapped(text: str) -> str:
    """Return an entry with addresses that a line end cut in two put together again."""
    return re.sub(r"(?<=[\w/][/_=?&%-])\n[ \t]{0,20}(?=[\w/])", "", text)


def address_of(text: str, start: int, links: Sequence[Link] = ()) -> str:
    """Return the address that an entry at `start` names, best first, or ""; `links` are those over the entry."""
    marked = MARKDOWN_LINK.search(text)
    if marked is not None and usable(marked.group(2)):
        return marked.group(2)
    if links:
        return links[0].url
    entry = _unwrapped(text)
    full = _FULL.search(entry)
    if full is not None and usable(_trimmed(full.group())):
        return _trimmed(full.group())
    doi = _DOI.search(entry)
    if doi is not None:
        return "https://doi.org/" + quote(_trimmed(doi.group()), safe="/().;:-_")
    pubmed = _PUBMED.search(entry)
    if pubmed is not None:
        return f"https://pubmed.ncbi.nlm.nih.gov/{pubmed.group(1)}"
    bare = _DOMAIN.search(entry)
    if bare is not None:
        address = "https://" + _trimmed(bare.group())
        return address if usable(address) else ""
    return ""


def find_links(text: str, given: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links of a reader and those that the text itself shows, in order and not overlapping."""
    links = [link for link in given if usable(link.url) and 0 <= link.start < link.end <= len(text)]
    taken = sorted((link.start, link.end) for link in links)
    found: list[Link] = []
    for match in MARKDOWN_LINK.finditer(text):
        if usable(match.group(2)):
            found.append(Link(match.start(), match.end(), match.group(2)))
    found.extend(_plain(text))
    kept = list(links)
    last, place = 0, 0
    for link in sorted(found, key=lambda f: (f.start, -f.end)):
        while place < len(taken) and taken[place][1] <= link.start:
            place += 1
        if link.start < last or (place < len(taken) and taken[place][0] < link.end):
            continue
        kept.append(link)
        last = link.end
    return tuple(sorted(kept, key=lambda kept_link: (kept_link.start, kept_link.end)))


def _plain(text: str) -> list[Link]:
    """Return links over full addresses and over bare domains that begin with www or have a path."""
    found: list[Link] = []
    if "://" in text:
        for match in _FULL.finditer(text):
            address = _trimmed(match.group())
            if usable(address):
                found.append(Link(match.start(), match.start() + len(address), address))
    for match in _DOMAIN.finditer(text):
        address = _trimmed(match.group())
        if ("/" in address or address.lower().startswith("www.")) and usable("https://" + address):
            found.append(Link(match.start(), match.start() + len(address), "https://" + address))
    return found
