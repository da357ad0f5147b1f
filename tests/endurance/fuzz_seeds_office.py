"""Seeds of offices: Word, OpenDocument, slides and RTF, small ones made on the spot and our own shipped ones."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from collection_samples import as_docx, as_rtf, factiva, stories
from cuttings_db.resources import resource
from readers_office_samples import flat_odt, odt, pptx, shape

__all__ = ["documents", "open_documents", "packed_files", "rtfs", "shipped", "slides"]


def shipped(*endings: str) -> list[bytes]:
    """Return the shipped sample articles with these endings."""
    files = sorted(path for path in resource("sample").rglob("*") if path.suffix in endings and path.is_file())
    return [path.read_bytes() for path in files]


def rtfs() -> Iterator[bytes]:
    """Yield RTF."""
    fonts = rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fnil\fcharset134 SimSun;}{\f2\fcharset2 Symbol;}}"
    yield (
        rb"{\rtf1\ansi\ansicpg1252\uc1" + fonts + rb"{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title A ward}"
        rb"{\author Ann Lee}{\creatim\yr2024\mo6\dy9}}\pard\s1\b\fs32 Results\par\pard\plain The dose{\super\chftn}"
        rb"{\footnote\pard {\super\chftn} The registry.\par} rose. \f1\'ce\'d2\u32954?\par{\field{\*\fldinst "
        rb'HYPERLINK "https://a.example"}{\fldrslt link}}\par\trowd\cellx100\intbl a\cell b\cell\row\pard'
        rb"{\listtext 1.\tab}one\par}"
    )
    yield as_rtf(factiva(stories(2)))
    yield rb"{\rtf1 a\par b}"
    pages = rb"{\fonttbl{\f0\cpg936 Song;}{\f1\cpg1251 Arial;}}"
    yield (
        rb"{\rtf1\ansi\deff0"
        + pages
        + rb"\f0\'d6\'d0\f1\'c0 {\upr{ab}{\*\ud{\u1040?}}}\page{\pict\pngblip 89504e47}\par}"
    )


def documents() -> Iterator[bytes]:
    """Yield Word documents: one of what a document needs, which is read in a moment, and whole ones, thinned."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org"
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A ward by the river</w:t></w:r></w:p>'
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>It opened</w:t></w:r><w:r><w:br/><w:t>on 9 June 2024.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>nurses</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    kind = f'<Override PartName="/word/document.xml" ContentType="{word}"/>'
    relation = f'<Relationship Id="r1" Type="{office}/officeDocument/2006/relationships/officeDocument" Target='
    files = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types">{kind}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships">{relation}"word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{office}/wordprocessingml/2006/main"><w:body>{body}</w:body>'
        "</w:document>",
    }
    yield packed_files({name: content.encode() for name, content in files.items()})
    yield _thinned(
        as_docx(["A ward by the river", "It opened on 9 June 2024.", "More words."], ["A ward by the river"])
    )
    yield from (_thinned(file) for file in shipped(".docx") if len(file) < 40_000)


def _thinned(document: bytes) -> bytes:
    """Return a Word document without what takes its reader hundreds of times as long as its text: unused styles."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        files = {name: package.read(name) for name in package.namelist() if not name.endswith(("Effects.xml", ".jpeg"))}
    styles = re.findall(rb"<w:style .*?</w:style>", files["word/styles.xml"], re.DOTALL)
    used = set(re.findall(rb'<w:pStyle w:val="([^"]+)"', files["word/document.xml"])) | {b"Normal", b"ListBullet"}
    for style in styles:
        if not any(b'w:styleId="' + name + b'"' in style for name in used):
            files["word/styles.xml"] = files["word/styles.xml"].replace(style, b"")
    files["word/styles.xml"] = re.sub(
        rb"<w:latentStyles.*?</w:latentStyles>", b"", files["word/styles.xml"], flags=re.DOTALL
    )
    return packed_files(files)


def open_documents() -> Iterator[bytes]:
    """Yield OpenDocument texts, packed and flat."""
    body = (
        '<text:h text:outline-level="1">A ward</text:h><text:p>It opened<text:note text:note-class="footnote">'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
        '</text:note> in <text:a xlink:href="https://a.example">June</text:a><text:s text:c="2"/>2024.</text:p>'
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row>"
        "<table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    )
    yield odt(body, "", "<dc:title>A ward</dc:title><dc:creator>Ann</dc:creator><dc:date>2024-06-09T10:00:00</dc:date>")
    yield flat_odt(body)


def slides() -> Iterator[bytes]:
    """Yield slides."""
    yield pptx([(shape("A ward", "title") + shape("It opened\nin June 2024"), "", "A note of the speaker")])
    cells = "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{w}</a:t></a:r></a:p></a:txBody></a:tc>" for w in ("Drug", "Dose"))
    table = f"<p:graphicFrame><a:tbl><a:tr>{cells}</a:tr></a:tbl></p:graphicFrame>"
    diagram = '<p:graphicFrame><x:relIds xmlns:x="urn:x" r:dm="rLink"/></p:graphicFrame>'
    group = f"<p:grpSp>{shape('In a group', '-')}</p:grpSp>"
    made = pptx([(shape("Tables", "title") + table + diagram + group, "", "../diagrams/data1.xml")])
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    relations = "ppt/slides/_rels/slide1.xml.rels"
    files[relations] = files[relations].replace(b"/hyperlink", b"/diagramData").replace(b' TargetMode="External"', b"")
    data = b'<d:dataModel xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    files["ppt/diagrams/data1.xml"] = data + b"<a:p><a:r><a:t>In a diagram</a:t></a:r></a:p></d:dataModel>"
    yield packed_files(files)
    yield pptx([(shape("One", "ctrTitle"), "", ""), (shape("Two", "-"), "", "")], "<dc:title>Wards</dc:title>")


def packed_files(files: dict[str, bytes]) -> bytes:
    """Return a ZIP of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()
