"""The open fonts that the shipped ones are made from: registry packages with their hashes, and the faces in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Package:
    """A registry package: where it comes from, and the SHA-256 of the file that the registry gives."""

    registry: str
    name: str
    version: str
    sha256: str
    licence_member: str
    licence_file: str


@dataclass(frozen=True)
class Face:
    """One font file to build: the member of a package, and the family, style and weight that it gets."""

    package: Package
    member: str
    family: str
    style: str
    weight: int
    chinese: bool = False

    @property
    def file(self) -> str:
        """Return the name of the built file."""
        return f"{self.family.replace(' ', '')}-{self.style.replace(' ', '')}.otf"


NOTO = Package(
    "PyPI",
    "pylopdf-fonts-zh-cn",
    "0.1.1",
    "e2661ef3790cbe0f0f6aa5338b6859b7cd288ee75bc88cd4239c62cd025d4fb3",
    "pylopdf_fonts_zh_cn-0.1.1.dist-info/licenses/LICENSE",
    "OFL-Noto-SC.txt",
)
NOTO_BOLD = Package(
    "npm",
    "@embedpdf/fonts-sc",
    "1.0.0",
    "589e6a5f2168430b4ae5a46bfdc4606f1798f5c06be5a2369ab89f75b804a0ad",
    "package/LICENSE",
    "OFL-Noto-Sans-SC-Bold.txt",
)
SANS = Package(
    "npm",
    "source-sans",
    "3.52.0",
    "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88",
    "package/LICENSE.md",
    "OFL-Source-Sans.txt",
)
SERIF = Package(
    "npm",
    "source-serif",
    "4.5.1",
    "19a448df98f4aa777de3452b0a1e29aa7ffe29252fe552c8a2d2531702d80746",
    "package/LICENSE.md",
    "OFL-Source-Serif.txt",
)

FACES = (
    Face(SANS, "package/OTF/SourceSans3-Regular.otf", "Cuttings Sans", "Regular", 400),
    Face(SANS, "package/OTF/SourceSans3-It.otf", "Cuttings Sans", "Italic", 400),
    Face(SANS, "package/OTF/SourceSans3-Semibold.otf", "Cuttings Sans", "Semibold", 600),
    Face(SANS, "package/OTF/SourceSans3-Bold.otf", "Cuttings Sans", "Bold", 700),
    Face(SANS, "package/OTF/SourceSans3-BoldIt.otf", "Cuttings Sans", "Bold Italic", 700),
    Face(SERIF, "package/OTF/SourceSerif4-Regular.otf", "Cuttings Serif", "Regular", 400),
    Face(SERIF, "package/OTF/SourceSerif4-It.otf", "Cuttings Serif", "Italic", 400),
    Face(SERIF, "package/OTF/SourceSerif4-Semibold.otf", "Cuttings Serif", "Semibold", 600),
    Face(SERIF, "package/OTF/SourceSerif4-Bold.otf", "Cuttings Serif", "Bold", 700),
    Face(SERIF, "package/OTF/SourceSerif4-BoldIt.otf", "Cuttings Serif", "Bold Italic", 700),
    Face(NOTO, "pylopdf_fonts_zh_cn/NotoSansSC-Regular.otf", "Cuttings Sans SC", "Regular", 400, True),
    Face(NOTO_BOLD, "package/fonts/NotoSansHans-Bold.otf", "Cuttings Sans SC", "Bold", 700, True),
    Face(NOTO, "pylopdf_fonts_zh_cn/NotoSerifSC-Regular.otf", "Cuttings Serif SC", "Regular", 400, True),
)
