"""Originals are shown beside their text: pages as pictures with the hits, other pages as harmless HTML."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Iterator

import docx
import pytest
import typst

from cuttings_db.archive import Archive
from cuttings_db.archive.originals import Originals
from cuttings_db.archive.service_originals import OriginalService
from cuttings_db.errors import FileUnreadable, QuestionRefused
from cuttings_db.importing import ImportOptions
from cuttings_db.model import Question, to_json
from cuttings_db.progress import quiet

_PDF = """#set page(width: 12cm, height: 16cm)
= Ward report
Nurses kept a diary about immunotherapy in the ward by the harbour, and wrote every day.
#pagebreak()
On the second page immunotherapy is named twice: immunotherapy, as everybody in town knows by now."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("originals")
    (folder / "a.pdf").write_bytes(typst.compile(_PDF.encode()))
    page = (
        "<html><body><article><h1>Süd</h1><p onclick=x>A long text of a page. " * 3 + "<img src=b.png alt=Bild></html>"
    )
    (folder / "b.html").write_text(page, encoding="utf-8")
    (folder / "b_files").mkdir()
    (folder / "b_files" / "b.png").write_bytes(b"\x89PNG")
    (folder / "c.txt").write_text("A plain note\n\nWith a few words in it.", encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("Bold words in a document").runs[0].bold = True
    document.save(str(folder / "d.docx"))
    with zipfile.ZipFile(folder / "e.zip", "w") as package:
        package.writestr("in/e.pdf", (folder / "a.pdf").read_bytes())
        package.writestr("in/f.rtf", r"{\rtf1 A note in rich text\par}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder / "cache"))
        (folder / "cache").mkdir(mode=0o700)
        opened = Archive(folder / "a.cuttings", create=True)
        names = ["a.pdf", "b.html", "c.txt", "d.docx", "e.zip"]
        report = opened.import_files([folder / n for n in names], ImportOptions(depth="fast", workers=1))
        assert not report["failed"], report["failed"]
        opened.catch_up()
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def originals(archive: Archive) -> Iterator[Originals]:
    shown = Originals(archive.store, archive.reading)
    yield shown
    shown.close()


def article(archive: Archive, name: str) -> int:
    return int(archive.store.value("SELECT id FROM articles WHERE path LIKE ?", (f"%{name}",)))


def test_each_format_is_shown_in_its_way(archive: Archive, originals: Originals) -> None:
    assert originals.page(article(archive, "a.pdf")) == {"kind": "pdf", "pages": 2}
    page = originals.page(article(archive, "b.html"))
    assert page["kind"] == "html" and "A long text" in page["html"]
    assert "[Bild]" in page["html"] and "onclick" not in page["html"] and "img" not in page["html"]
    assert originals.page(article(archive, "c.txt"))["text"].startswith("A plain note\n")
    assert "<strong>Bold words in a document</strong>" in originals.page(article(archive, "d.docx"))["html"]
    assert originals.page(article(archive, "e.zip")) == {
        "kind": "html",
        "html": "<p>A note in rich text</p>",
        "cut": False,
    }


def test_hits_are_framed_on_their_page(archive: Archive, originals: Originals) -> None:
    number = article(archive, "a.pdf")
    first = originals.picture(number, 1, 700, Question("immunotherapy"))
    second = originals.picture(number, 2, 700, Question("immunotherapy"))
    assert base64.b64decode(first["png"]).startswith(b"\x89PNG")
    assert (len(first["boxes"]), len(second["boxes"]), first["pages"], first["width"]) == (1, 2, 2, 700)
    assert originals.picture(number, 2, 700, Question("harbour"))["boxes"] == []
    assert originals.picture(number, 2, 700)["boxes"] == []
    assert originals.picture(number, 2, 700, Question("immunotherapy")) is second


def test_what_has_no_pages(archive: Archive, originals: Originals) -> None:
    with pytest.raises(FileUnreadable):
        originals.picture(article(archive, "c.txt"), 1, 100)
    with pytest.raises(FileUnreadable):
        originals.picture(article(archive, "a.pdf"), 3, 100)
    with pytest.raises(QuestionRefused):
        originals.page(9999)


def test_over_the_service_and_gone_with_it(archive: Archive) -> None:
    service = OriginalService(lambda: archive)
    ask = service.handlers()
    params = {"id": article(archive, "a.pdf"), "page": 1, "width": 300, "question": to_json(Question("diary"))}
    assert len(ask["page_picture"](params, quiet)["boxes"]) == 1
    assert ask["page_picture"]({**params, "question": None}, quiet)["boxes"] == []
    assert ask["original_page"]({"id": params["id"]}, quiet)["pages"] == 2
    shown = service._originals
    assert shown is not None and shown._folder is not None
    folder = shown._folder
    assert folder.stat().st_mode & 0o777 == 0o700 and list(folder.iterdir())
    service.tidy()
    assert list(folder.iterdir())
    shown._files[10**6] = folder / "1000000"
    (folder / "1000000").write_bytes(b"x")
    service.tidy()
    assert not (folder / "1000000").exists()
    service.close()
    assert not folder.exists()
