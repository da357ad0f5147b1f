"""Take the pictures by which the looks are judged, and tell what a program can see in them.

usage: screenshots.py [--to FOLDER] [--articles 0 14 5000] [--only en|zh] [--readme FILE]

Two sizes, two looks, English and Chinese content, 0, 14 and 5,000 articles, every view; archives are made once under
build/screenshots and used again. Words that do not fit and characters without a glyph are listed; the exit status is
1 if there is any. `--readme` takes the one picture of the README, of the sample articles.
"""

# ruff: noqa: E402 - the folders of this run must be set before the program is imported
from __future__ import annotations

import argparse
import html
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_TOP = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_TOP / "db"), str(_TOP / "desktop"), str(_TOP / "tests")]
_HOME = _TOP / "build" / "screenshots"
for _name in ("CONFIG", "DATA", "CACHE"):
    os.environ[f"XDG_{_name}_HOME"] = str(_HOME / _name.lower())

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

from cuttings_db.archive import sample_paths
from cuttings_desktop.app import Application
from cuttings_desktop.settings import Choices
from desktop_fake_articles import make_article
from desktop_looking import clipped

_SIZES = (QSize(1280, 800), QSize(1920, 1080))
_WORDS = {"en": "velutinib", "zh": "肺腺癌"}
_NO_GLYPH = 0


def wait(done: Callable[[], bool], seconds: float = 60.0) -> None:
    """Let the program run until something is so; TimeoutError if it never is."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("the window never came so far")
        QApplication.processEvents()
        time.sleep(0.005)


def rest(seconds: float) -> None:
    """Let the program run for a while."""
    end = time.monotonic() + seconds
    wait(lambda: time.monotonic() > end, seconds + 5)


def write_articles(folder: Path, language: str, count: int) -> list[Path]:
    """Write invented articles as web pages, each with its site and day of publication."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        article = make_article(number, language)
        pieces = [html.escape(article.text[start:end]) for _kind, start, end in article.paragraphs]
        tags = ["h2" if kind == "heading" else "p" for kind, _start, _end in article.paragraphs]
        body = "".join(f"<{tag}>{words}</{tag}>" for tag, words in zip(tags[1:], pieces[1:], strict=True))
        day = (article.published or {}).get("lo")
        dated = f'<meta property="article:published_time" content="{day}">' if day else ""
        page = (
            f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{pieces[0]}</title>'
            f'<meta property="og:site_name" content="{article.source}">{dated}</head>'
            f"<body><article><h1>{pieces[0]}</h1>{body}</article></body></html>"
        )
        (folder / f"{number:05}.html").write_text(page, encoding="utf-8")
    return [folder] if count else []


def fill(application: Application, path: Path, given: list[Path]) -> None:
    """Open an archive, made and filled if it is not there yet, and wait until everything is searchable."""
    window, fresh = application.window, not path.exists()
    window.summary = {}
    window.open_archive(path, create=True)
    wait(lambda: bool(window.summary))
    reports: list[dict[str, Any]] = []
    window.working.imported.connect(reports.append)
    if fresh and given:
        window.working.import_paths(given)
        wait(lambda: bool(reports), 3600)
    caught_up: list[Any] = []
    application.window.jobs.ask("catch_up", {}, caught_up.append, caught_up.append, role="upkeep")
    wait(lambda: bool(caught_up), 600)
    window.messages.hide()
    rest(1.5)


def boxes(text: str, widget: QWidget) -> list[str]:
    """Return the characters of a text for which no font has a glyph."""
    layout = QTextLayout(text, widget.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found = set()
    for run in layout.glyphRuns():
        for glyph, place in zip(run.glyphIndexes(), run.stringIndexes(), strict=False):
            if glyph == _NO_GLYPH and not text[place].isspace():
                found.add(text[place])
    return sorted(found)


def take(application: Application, to: Path, name: str, words: str) -> list[str]:
    """Take the pictures of the open archive in all sizes and looks; returns what is wrong in them."""
    window, wrong = application.window, []
    if window.summary["articles"]:
        window.asked.set_text(words)
        wait(lambda: window.panes.reading.article is not None)
    for look in ("light", "dark"):
        application.look(Choices(theme=look))
        for size in _SIZES:
            window.resize(size)
            rest(0.8)
            path = to / f"{name}-{look}-{size.width()}.png"
            picture = window.grab()
            picture.save(str(path))
            print(path)
            wrong += [f"{path.name}: clipped: {words}" for words in clipped(window)]
            text = window.panes.reading.page.toPlainText()[:20_000]
            wrong += [f"{path.name}: no glyph for {c!r}" for c in boxes(text, window.panes.reading.page)]
    window.asked.clear()
    return wrong


def views(application: Application, to: Path, name: str) -> list[str]:
    """Take a picture of everything else that the middle of the window shows, and of the page of a name."""
    window, wrong = application.window, []
    window.resize(_SIZES[0])
    for look in ("light", "dark"):
        application.look(Choices(theme=look))
        for view in ("all_names", "meetings", "proposals", "decisions"):
            window.commands.run(view)
            rest(1.5)
            if view == "all_names" and window.panes.names.model.total:
                window.panes.names.view.setCurrentIndex(window.panes.names.model.index(0, 0))
                rest(1.5)
            path = to / f"{name}-{view}-{look}.png"
            window.grab().save(str(path))
            print(path)
            wrong += [f"{path.name}: clipped: {words}" for words in clipped(window)]
        window.commands.run("show_articles")
    return wrong


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=_HOME / "pictures")
    parser.add_argument("--articles", type=int, nargs="*", default=[0, 14, 5000])
    parser.add_argument("--only", choices=["en", "zh"])
    parser.add_argument("--readme", type=Path)
    given = parser.parse_args()
    given.to.mkdir(parents=True, exist_ok=True)
    application = Application(["cuttings"])
    application.window.show()
    wrong: list[str] = []
    if given.readme:
        fill(application, _HOME / "Sample.cuttings", sample_paths())
        application.look(Choices(theme="light"))
        application.window.resize(_SIZES[0])
        application.window.asked.set_text("lung cancer")
        rest(2)
        application.window.panes.results.choose_first()
        rest(1)
        application.window.grab().save(str(given.readme))
        print(given.readme)
    else:
        for count in given.articles:
            for language in [given.only] if given.only else ["en", "zh"]:
                name = f"{language}-{count}"
                paths = write_articles(_HOME / name, language, count)
                fill(application, _HOME / f"{name}.cuttings", paths)
                wrong += take(application, given.to, name, _WORDS[language])
                if count:
                    wrong += views(application, given.to, name)
    application.window.close()
    print("\n".join(dict.fromkeys(wrong)) or "nothing is clipped, no glyph is missing")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
