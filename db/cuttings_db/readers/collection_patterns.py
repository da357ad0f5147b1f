"""How press databases write many articles into one file: a row for each way that is known.

A mark alone proves nothing: every row also names what has to stand in (nearly) every part, and marks must be numbered
in order or name different articles. The forms were taken from published descriptions and readers of these exports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

__all__ = ["PATTERNS", "WORD_COUNT", "ExportPattern", "Head"]

Head = str
"""How the facts of an article stand at its head: `count`, `title source day`, `source day title` or `labels`."""


@dataclass(frozen=True)
class ExportPattern:
    """One way of writing many articles into one file.

    `mark` stands at the end of every article (`ends`) or at its beginning; its groups may be `n` and `of` (numbers),
    `id` (of the article) and `day` (compact). `proof` stands in every part. `labels` find facts (title, source,
    author, day) anywhere in a part; `head` says where they stand otherwise. Nothing of a row that is not `sure` is
    ever split without being asked.
    """

    name: str
    words: str
    mark: re.Pattern[str]
    proof: re.Pattern[str]
    ends: bool = True
    keep_mark: bool = True
    head: Head = "labels"
    labels: dict[str, re.Pattern[str]] = field(default_factory=dict)
    sure: bool = True


def _lines(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose `^` and `$` are those of lines."""
    return re.compile(pattern, re.MULTILINE)


def _labels(**names: str) -> dict[str, re.Pattern[str]]:
    """Compile labels at the beginning of lines; what follows them on the line is the fact."""
    return {
        fact: re.compile(rf"^[ \t]*(?:{label})[ \t]*[:：][ \t]*(\S[^\n]*)", re.MULTILINE)
        for fact, label in names.items()
    }


WORD_COUNT = (
    r"(?<![\d.,])\d[\d.,\u00a0 ]{0,8} ?"
    r"(?:words|Wörter|mots|palabras|parole|palavras|woorden|слов|字|文字|単語)(?![^\W\d_])"
)

PATTERNS: tuple[ExportPattern, ...] = (
    ExportPattern(
        "factiva",
        "Factiva",
        _lines(
            r"(?<![^\s.。\u00a0])(?:Document|Dokument|Documento|文件|文档|文書|Документ)[ \t:：\u00a0]+"
            r"(?P<id>[A-Z][A-Z0-9]{3,11}?(?P<day>(?:19|20)\d{6})[a-z0-9]{6,12})(?![^\s])"
        ),
        re.compile(WORD_COUNT),
        head="count",
    ),
    ExportPattern(
        "nexis-uni",
        "Nexis Uni",
        _lines(
            r"(?:^|(?<=\s))(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Einde van document"
            r"|Fine documento|Fim do documento)[ \t]*$"
        ),
        _lines(
            r"(?<!\S)(?:Length|Länge|Longueur|Longitud|Lengte|Lunghezza):\s*\d|(?<!\S)(?:Load-Date|Update|Ladedatum):\s*\S"
        ),
        head="title source day",
        labels=_labels(author=r"Byline|Autor|Auteur|By-line"),
    ),
    ExportPattern(
        "lexisnexis",
        "LexisNexis",
        _lines(
            r"^[ \t]*(?P<n>\d{1,4}) (?:of|von|de|van|di) (?P<of>\d{1,4}) "
            r"(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN|DOCUMENTI)[ \t]*$"
            r"|^[ \t]*Dokument (?P<n2>\d{1,4}) von (?P<of2>\d{1,4})[ \t]*$"
        ),
        _lines(r"^[ \t]*(?:LENGTH|LÄNGE|LONGUEUR|LENGTE|LONGITUD|LUNGHEZZA|LOAD-DATE|UPDATE|PUBLICATION-TYPE): "),
        ends=False,
        keep_mark=False,
        head="source day title",
        labels=_labels(author=r"BYLINE|AUTOR|AUTEUR", title=r"HEADLINE|TITEL|TITRE"),
    ),
    ExportPattern(
        "proquest",
        "ProQuest",
        _lines(r"^[ \t]*(?:Document|Dokument|Documento) (?P<n>\d{1,4}) (?:of|von|de) (?P<of>\d{1,4})[ \t]*$"),
        _lines(r"^[ \t]*(?:ProQuest document ID|Publication title|Publication info|Full text|Document URL) ?:"),
        ends=False,
        keep_mark=False,
        labels=_labels(
            title="Title", source="Publication title", author="Author|Authors", day="Publication date|Publication year"
        ),
    ),
    ExportPattern(
        "proquest-lines",
        "ProQuest",
        _lines(r"^[ \t]*_{40,}[ \t]*$"),
        _lines(r"^[ \t]*(?:ProQuest document ID|Document URL) ?:"),
        ends=False,
        keep_mark=False,
        labels=_labels(
            title="Title", source="Publication title", author="Author|Authors", day="Publication date|Publication year"
        ),
    ),
    ExportPattern(
        "europresse",
        "Europresse",
        _lines(
            r"(?:Num[ée]ro de document|Document number|Documentnummer|Dokumentnummer|Número de documento)"
            r"[ \u00a0]*[:：]?\s*(?P<id>news[·.\-_](?P<day>(?:19|20)\d{6})[·.\-_][\w·.\-]{2,60})[^\n]*$"
        ),
        re.compile(r"©|\(c\)|[Tt]ous droits réservés|[Aa]ll rights reserved|Certificat|certificat"),
        head="source day title",
        labels=_labels(author="Auteur|Author|Par"),
    ),
    ExportPattern(
        "genios",
        "Genios",
        _lines(
            r"^[^\n]{0,200}Dauerhafte Adresse des Dokuments:\s*(?P<id>https?://\S+)"
            r"(?:\s*Alle Rechte vorbehalten:[^\n]*)?(?:\s*©[ \u00a0]*GBI-Genios[^\n]*)?$"
            r"|^[^\n]{0,200}©[ \u00a0]*GBI-Genios Deutsche Wirtschaftsdatenbank GmbH[^\n]*$"
        ),
        _lines(r"(?:^|\s)(?:Dokumentnummer|Quelle|Ressort|Ausgabe)[ \t]*:"),
        labels={
            **_labels(author="Autor|Autoren|Verfasser", title="Titel|Überschrift"),
            "source": _lines(r"Quelle[ \t]*:\s*([^\n]+?)(?:\s+vom\s|,\s*\d|\s+Nr\.|$)"),
            "day": _lines(r"(?:Quelle|Datum)[ \t]*:\s*([^\n]+)"),
        },
    ),
    ExportPattern(
        "wisers",
        "慧科 (Wisers)",
        _lines(
            r"^[ \t]*[(（\[]?(?:文章編號|文章编号|文件編號|文件编号|Document ID)[ \t]*[:：][ \t]*"
            r"(?P<id>(?P<day>(?:19|20)\d{6})\d{4,16})[^\n]*$"
        ),
        re.compile(r"(?:19|20)\d\d[-/.年]\s?\d{1,2}|[\d,]+ ?字"),
        head="source day title",
        labels=_labels(title="標題|标题|題目|题目", source="報章|报章|媒體|媒体|來源|来源", author="作者|記者|记者"),
    ),
    ExportPattern(
        "cnki",
        "中国知网 (CNKI)",
        _lines(r"^[ \t]*SrcDatabase-来源库[ \t]*[:：]"),
        _lines(r"^[ \t]*Title-题名[ \t]*[:：]"),
        ends=False,
        labels=_labels(
            title="Title-题名",
            source="Source-[^:：\n]{2,8}",
            author="Author-作者",
            day="PubTime-[^:：\n]{2,8}",
            url="(?:URL-网址|Link-链接)",
        ),
    ),
    ExportPattern(
        "newsbank",
        "NewsBank",
        _lines(
            r"^[ \t]*Record(?: Number)?[ \t]*:[ \t]*(?P<id>(?=[^\n]{0,40}\d)[0-9A-Z][0-9A-Za-z_-]{7,40})[ \t]*$"
            r"(?:\s*\n[ \t]*(?:Copyright|\(c\)|©)[^\n]*)?"
        ),
        _lines(r"^[ \t]*(?:Copyright|\(c\)|©|(?:Author|Section|Page|Readability|Index terms)[^\n:]{0,10}:)"),
        labels=_labels(
            title="Title|Headline", source="Publication|Source", author="Author", day="Date|Publication Date"
        ),
    ),
    ExportPattern(
        "gale",
        "Gale",
        _lines(r"^[ \t]*Gale Document Number[ \t]*:[ \t]*(?:GALE[|%])?(?P<id>[A-Z]{1,8}\d{5,})[^\n]*$"),
        _lines(r"Source Citation|COPYRIGHT \d{4}|Copyright:|Full Text:"),
        labels=_labels(title="Title", source="Publication title|From|Source", author="Author", day="Date"),
    ),
    ExportPattern(
        "ebsco",
        "EBSCO",
        _lines(r"^[ \t]*Record: (?P<n>\d{1,4})[ \t]*$"),
        _lines(r"^[ \t]*(?:Accession Number|Database|Persistent link to this record[^\n:]{0,20}) ?:"),
        ends=False,
        keep_mark=False,
        labels=_labels(title="Title", source="Source", author="Authors?", day="Source|Publication Date"),
    ),
    ExportPattern(
        "numbered",
        "numbered articles",
        _lines(
            r"^[ \t]*(?:Article|Artikel|Story|Clipping|Meldung|Beitrag|文章|报道|報道|稿件)[ \t]*"
            r"(?:No\.?|Nr\.?|[#:：])?[ \t]*"
            r"(?P<n>\d{1,4})(?:[ \t]*(?:of|von|de|/)[ \t]*(?P<of>\d{1,4}))?[ \t]*$"
        ),
        re.compile(r"\w"),
        ends=False,
        keep_mark=False,
        head="first line",
        sure=False,
    ),
)
