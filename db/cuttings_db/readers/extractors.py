"""The libraries that find the article and its date in a page, loaded when first needed, without touching a socket."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["article_of_page", "date_of_page"]


@contextlib.contextmanager
def _without_sockets() -> Iterator[None]:
    """Keep urllib3, which they bring for downloads that are never made, from opening a socket to try IPv6."""
    before, socket.has_ipv6 = socket.has_ipv6, False
    try:
        yield
    finally:
        socket.has_ipv6 = before


def article_of_page() -> Callable[..., Any]:
    """Return trafilatura's `bare_extraction`."""
    with _without_sockets():
        from trafilatura import bare_extraction
    return bare_extraction


def date_of_page() -> Callable[..., Any]:
    """Return htmldate's `find_date`."""
    with _without_sockets():
        from htmldate import find_date
    return find_date
