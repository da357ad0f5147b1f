"""Build the sample articles that are no plain text, from the texts in `packaging/sample/`; same input, same bytes.

Run `python packaging/build_sample.py [FOLDER]` in the development environment (it needs python-docx). The result is
committed.
"""

from __future__ import annotations

import datetime
import io
import struct
import sys
import zipfile
import zlib
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import typst
from docx import Document

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sample"
CORE = HERE.parent / "resources" / "core"
# ZIP has no earlier day.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def source(name: str) -> str:
    """Return the text of one source."""
    return (SOURCES / name).read_text(encoding="utf-8")


def pdf(name: str, day: datetime.date) -> bytes:
    """Return a PDF set from a Typst source with the shipped fonts."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(CORE / "fonts")])
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    made = typst.compile(
        str(SOURCES / name), root=str(SOURCES), font_paths=fonts, format="pdf", timestamp=int(noon.timestamp())
    )
    assert isinstance(made, bytes)
    return made


def docx(name: str, title: str, author: str, day: datetime.date) -> bytes:
    """Return a Word document: `#` title, `##` heading, `|` rows of a table, every other line a paragraph."""
    document = Document()
    moment = datetime.datetime.combine(day, datetime.time(9))
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.created = properties.modified = moment
    properties.language, properties.comments, properties.revision = "en", "", 1
    rows: list[list[str]] = []
    for line in [*source(name).splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            table = document.add_table(len(rows), len(rows[0]))
            table.style = "Table Grid"
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            rows = []
        if line.startswith("## "):
            document.add_heading(line[3:], 1)
        elif line.startswith("# "):
            document.add_heading(line[2:], 0)
        elif line:
            speaker, colon, said = line.partition(": ")
            spoken = bool(colon) and speaker in ("Harbour Oncology Review", "Yulan Chen")
            paragraph = document.add_paragraph()
            if spoken:
                paragraph.add_run(speaker + colon).bold = True
            paragraph.add_run(said if spoken else line)
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w") as new:
        for name_ in old.namelist():
            entry = zipfile.ZipInfo(name_, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name_))
    return out.getvalue()


def eml() -> bytes:
    """Return an e-mail with an attachment."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "He Jing <he.jing@example.org>"
    message["To"] = "Readers of The Ward Letter <ward-letter@example.org>"
    message["Subject"] = "The Ward Letter, October: a list, a table and a bicycle"
    message["Date"] = "Wed, 16 Oct 2024 18:05:00 +0800"
    message["Message-ID"] = "<20241016180500.7@example.org>"
    message.set_content(source("ward-letter.txt"))
    message.add_attachment(source("minutes.txt"), filename="minutes-2024-10-14.txt")
    message.set_boundary("ward-letter-october")
    return message.as_bytes()


def mhtml() -> bytes:
    """Return a page saved as one file, as browsers write it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://example.org/lantern/2024-09-20"
    message["Subject"] = "Lantern Biologics: statement on LTN-207"
    message["Date"] = "Mon, 23 Sep 2024 10:20:00 +0800"
    message["MIME-Version"] = "1.0"
    page = EmailMessage(policy=SMTP)
    page.set_content(source("lantern-statement.html"), subtype="html", cte="quoted-printable")
    page["Content-Location"] = "https://example.org/lantern/2024-09-20"
    message["Content-Type"] = "multipart/related; type=text/html; boundary=lantern-statement"
    message.set_payload([page])
    return message.as_bytes()


def picture() -> bytes:
    """Return a PNG of 320 × 180 pixels: a sea at dusk in four bands, each a little darker to its lower edge."""
    width, height = 320, 180
    bands = ((236, 178, 122), (214, 128, 112), (86, 104, 140), (30, 54, 84))
    rows = bytearray()
    for y in range(height):
        band, within = divmod(y, height // len(bands))
        shade = 1 - 0.25 * within / (height // len(bands))
        rows += b"\0" + bytes(int(value * shade) for value in bands[min(band, 3)]) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + chunk(b"IEND", b"")
    )


def build() -> dict[str, bytes]:
    """Return every built file by its name."""
    interview = ("“A median is not a promise”", "Mina Okafor", datetime.date(2025, 7, 11))
    return {
        "chen-yulan-interview.docx": docx("chen-yulan-interview.txt", *interview),
        "dose-and-patience.pdf": pdf("dose-and-patience.typ", datetime.date(2025, 1, 22)),
        "圣地亚哥见闻.pdf": pdf("圣地亚哥见闻.typ", datetime.date(2024, 9, 12)),
        "厦门会议纪要.txt": source("厦门会议纪要.txt").replace("\n", "\r\n").encode("gb18030"),
        "港灣來信.txt": b"\xff\xfe" + source("港灣來信.txt").encode("utf-16-le"),
        "ward-letter.eml": eml(),
        "lantern-statement.mhtml": mhtml(),
        "xiamen-diary_files/harbour.png": picture(),
    }


def main(arguments: list[str]) -> int:
    """Write every built file into a folder, by default the one that is shipped."""
    folder = Path(arguments[0]) if arguments else CORE / "sample"
    for name, data in build().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{name}: {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
