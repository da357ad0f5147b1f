"""The sample articles: all there, all readable, in the encodings they claim, built from their sources byte by byte."""

from __future__ import annotations

import email
import email.policy
import importlib.util
import mailbox
import re
import zipfile
from pathlib import Path
from types import ModuleType

import feedparser
import pypdfium2
import pytest

from cuttings_db.resources import resource

SAMPLE = resource("sample")
BUILDER = Path(__file__).resolve().parent.parent / "packaging" / "build_sample.py"


def pdf_text(name: str) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(SAMPLE / name)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
    document.close()
    return pages


def texts() -> dict[str, str]:
    """Return the text of every file, its markup included."""
    found = {}
    for path in sorted(SAMPLE.iterdir()):
        if path.is_dir():
            continue
        if path.suffix == ".pdf":
            found[path.name] = "\n".join(pdf_text(path.name))
        elif path.suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                found[path.name] = re.sub("<[^>]+>", " ", archive.read("word/document.xml").decode("utf-8"))
        elif path.suffix in (".eml", ".mhtml"):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            found[path.name] = "\n".join(part.get_content() for part in message.walk() if not part.is_multipart())
        elif path.name == "厦门会议纪要.txt":
            found[path.name] = path.read_bytes().decode("gb18030")
        elif path.name == "港灣來信.txt":
            found[path.name] = path.read_bytes().decode("utf-16")
        else:
            found[path.name] = path.read_text(encoding="utf-8")
    return found


def test_there_are_enough_and_the_readme_names_each() -> None:
    found = texts()
    assert len(found) >= 14
    readme = (SAMPLE.parent / "SAMPLE.md").read_text(encoding="utf-8")
    for name in found:
        assert f"`{name}`" in readme
    assert "Apache-2.0" in readme
    assert "invented" in readme
    assert not (SAMPLE / "README.md").exists(), "the whole folder is imported"
    suffixes = {Path(name).suffix for name in found}
    assert suffixes >= {".txt", ".md", ".html", ".pdf", ".docx", ".eml", ".mbox", ".xml", ".mhtml"}
    assert all(len(text) > 350 for text in found.values())


def test_encodings_are_not_utf8_where_promised() -> None:
    for name in ("厦门会议纪要.txt", "港灣來信.txt"):
        with pytest.raises(UnicodeDecodeError):
            (SAMPLE / name).read_bytes().decode("utf-8")
    assert "陈玉兰" in texts()["厦门会议纪要.txt"]
    assert "臺灣" in texts()["港灣來信.txt"]


def test_people_recur_under_several_spellings() -> None:
    found = texts().values()
    for spelling in (
        "Chen Yulan",
        "Yulan Chen",
        "陈玉兰",
        "陳玉蘭",
        "Wenqing Xu",
        "Xu Wenqing",
        "许文清",
        "Solberg, Henrik",
    ):
        assert any(spelling in text for text in found)
    assert sum("Chen Yulan" in text or "Yulan Chen" in text or "陈玉兰" in text for text in found) >= 12
    assert any(re.search(r"Yulan Chen\s*\(陈玉兰\)", text) for text in found)


def test_the_note_has_neither_title_nor_date() -> None:
    text = texts()["note.txt"]
    assert not re.search(r"\b(19|20)\d\d\b|January|Monday", text)
    assert len(text.splitlines()[0]) > 100


def test_a_name_runs_over_the_page_break() -> None:
    first, second = pdf_text("dose-and-patience.pdf")
    assert "Harbour Integrated" in first
    assert "Cancer Centre" in second
    assert "Cancer Centre" not in first


def test_containers_hold_what_they_should() -> None:
    message = email.message_from_bytes((SAMPLE / "ward-letter.eml").read_bytes(), policy=email.policy.default)
    assert [part.get_filename() for part in message.iter_attachments()] == ["minutes-2024-10-14.txt"]
    box = mailbox.mbox(SAMPLE / "registry-list.mbox", create=False)
    assert [message["From"].split(" <")[0] for message in box] == ["Luca Ferrante", "Yulan Chen"]
    box.close()
    feed = feedparser.parse((SAMPLE / "harbour-feed.xml").read_bytes())
    assert len(feed.entries) == 3
    assert not feed.bozo
    page = (SAMPLE / "xiamen-diary.html").read_text(encoding="utf-8")
    for name in re.findall(r'"\./(xiamen-diary_files/[^"]+)"', page):
        assert (SAMPLE / name).is_file()
    assert (SAMPLE / "xiamen-diary_files" / "harbour.png").read_bytes().startswith(b"\x89PNG")


def builder() -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("build_sample", BUILDER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not BUILDER.is_file(), reason="not in a checkout")
def test_the_built_files_are_what_their_sources_say() -> None:
    pytest.importorskip("docx", reason="python-docx is a development dependency")
    built = builder().build()
    for name, data in built.items():
        if name.endswith((".docx", ".pdf", ".png")):
            continue  # compressed by libraries whose next version may do it otherwise
        assert (SAMPLE / name).read_bytes() == data, name
    assert set(built) <= {path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*")}
