"""Hostile texts: too long, without an end, without a space, of one sign, in odd encodings, made for slow patterns."""

from __future__ import annotations

from endurance.hostile_making import SENTENCE, Sample, bytes_of, of

__all__ = ["TEXTS"]

_MEGABYTE = 1024 * 1024


def _line(unit: str, characters: int = _MEGABYTE) -> bytes:
    """Return a sentence, then a unit over and over."""
    return bytes_of(SENTENCE + "\n\n" + unit * (characters // len(unit)))


def _aliases() -> bytes:
    """Return front matter whose aliases would unfold to a billion words."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 11)]
    return bytes_of("---\n" + "\n".join(lines) + "\ntitle: *a10\n---\n\n# A report\n\n" + SENTENCE)


def _zalgo() -> bytes:
    """Return one letter under a tower of marks, then many small towers."""
    return bytes_of(SENTENCE + "H" + "\u0301\u0316\u034f" * 200_000 + " " + ("e" + "\u0300" * 40 + " ") * 5_000)


TEXTS: tuple[Sample, ...] = (
    of("one-word-of-five-megabytes.txt", lambda: b"a" * (5 * _MEGABYTE), "in"),
    of("over-five-million-characters.txt", lambda: bytes_of(SENTENCE, 70_000), "out", "too long"),
    of("zeros.txt", lambda: b"\0" * _MEGABYTE, "out"),
    of("empty.txt", b"", "out"),
    of("only-a-mark-of-order.txt", b"\xef\xbb\xbf", "out"),
    of("only-white-space.txt", lambda: b" \t\r\n" * 500_000, "out"),
    of("half-characters.txt", lambda: bytes_of(SENTENCE) + b"\xed\xa0\x80\xed\xb0\x80" * 10_000, ""),
    of("overlong-forms.txt", lambda: bytes_of(SENTENCE) + b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf" * 10_000, ""),
    of("broken-two-byte-tail.txt", lambda: "会议在济南举行。".encode("gb18030") * 20_000 + b"\x81", "in"),
    of("sixteen-bits-without-mark.txt", lambda: (SENTENCE * 2000).encode("utf-16-le"), ""),
    of("thirty-two-bits.txt", lambda: b"\xff\xfe\0\0" + (SENTENCE * 2000).encode("utf-32-le"), ""),
    of("seven-bits.txt", lambda: (SENTENCE + "<script>日本</script>").encode("utf-7") * 500, ""),
    of("mainframe.txt", lambda: (SENTENCE * 500).encode("cp500"), ""),
    of("terminal-orders.txt", lambda: bytes_of(SENTENCE + "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b31m\x08\x7f\0", 200), ""),
    of("right-to-left.txt", lambda: bytes_of(SENTENCE + "\u202e\u2066evil\u2067\u202d\u200f" * 50, 200), "in"),
    of("nothing-closed-right-to-left.txt", lambda: _line("\u202e\u2067", 400_000), "in"),
    of("tower-of-marks.txt", _zalgo, "in"),
    of("joined-emoji.txt", lambda: _line("\U0001f469\u200d\U0001f52c\ufe0f", 600_000), "in"),
    of("digits.txt", lambda: _line("1 "), "in"),
    of("digits-run.txt", lambda: _line("20240603"), "in"),
    of("slashed-numbers.txt", lambda: _line("3/6/2024/"), "in"),
    of("months.txt", lambda: _line("January May March "), "in"),
    of("from-to.txt", lambda: _line("from 3 to 5 to 7 and between "), "in"),
    of("ordinals-of.txt", lambda: _line("the third of the second week of "), "in"),
    of("capital-words.txt", lambda: _line("Anna Weber Ward Hospital ", 2 * _MEGABYTE), "in"),
    of("titles-only.txt", lambda: _line("Professor Dr. Sir ", 600_000), "in"),
    of("initials.txt", lambda: _line("A. B. C. "), "in"),
    of("surnames.txt", lambda: _line("王李张刘陈", 600_000), "in"),
    of("chinese-figures.txt", lambda: _line("一二三十百千万年月日", 600_000), "in"),
    of("one-chinese-sign.txt", lambda: _line("的", 1_500_000), "in"),
    of("open-brackets.txt", lambda: _line("("), "in"),
    of("brackets-in-brackets.txt", lambda: _line("(A (B [C {D ")[:400_000] + b")" * 100_000, "in"),
    of("quotes.txt", lambda: _line("“'\"«"), "in"),
    of("dots.txt", lambda: _line("a.b. "), "in"),
    of("dashes.txt", lambda: _line("-–—"), "in"),
    of("addresses.txt", lambda: _line("http://a.b/"), "in"),
    of("at-signs.txt", lambda: _line("a@b."), "in"),
    of("raised-figures.txt", lambda: _line("word¹²³ ", 800_000), "in"),
    of("bracketed-notes.txt", lambda: _line("[1][2] [3-9] "), "in"),
    of(
        "reference-list.txt",
        lambda: bytes_of("References\n" + "".join(f"{n}. http://e.org/{n}\n" for n in range(40_000))),
    ),
    of("short-lines.txt", lambda: _line("a\n"), "in"),
    of("empty-lines.txt", lambda: _line("\n", 3 * _MEGABYTE), "in"),
    of("line-separators.txt", lambda: _line("a\u2028\u2029\x85\x0b\x0c", 500_000), "in"),
    of("soft-hyphens.txt", lambda: _line("a\u00ad\u200b\u2060\ufeff", 800_000), "in"),
    of("gene-variants.txt", lambda: _line("EGFR L858R p.Val600Glu "), "in"),
    of("trial-numbers.txt", lambda: _line("NCT01234567 ChiCTR2000012345 ", 600_000), "in"),
    of("abbreviations.txt", lambda: _line("World Ward Week (WWW) ", 600_000), "in"),
    of("collection-heads.txt", lambda: bytes_of("Document 1 of 500\n\nTitle: x\n\nLength: 3 words\n\n", 20_000)),
    of("rules-of-dashes.txt", lambda: bytes_of("-" * 60 + "\nA title\n\nwords of it\n", 20_000)),
    of("names-of-attendance.txt", lambda: _line("Chair: Anna Weber; Panel: Li Na, ", 500_000), "in"),
    of("aliases.md", _aliases, ""),
    of("quotes-in-quotes.md", lambda: b">" * 50_000 + b" words\n\n" + bytes_of(SENTENCE), ""),
    of("lists-in-lists.md", lambda: b"".join(b" " * 2 * n + b"- a\n" for n in range(1_500)), ""),
    of("open-links.md", lambda: b"# Title\n\n" + b"[" * 100_000 + b"a](b)", ""),
    of("open-pictures.md", lambda: b"# Title\n\n" + b"![a](" * 60_000, ""),
    of("stars.md", lambda: b"# Title\n\n" + b"*a **a " * 60_000, ""),
    of("ticks.md", lambda: b"# Title\n\n" + b"".join(b"`" * n + b"a" for n in range(1, 1200)), ""),
    of("wide-table.md", lambda: b"# T\n\n" + b"|a" * 20_000 + b"|\n" + b"|-" * 20_000 + b"|\n" + b"|b|\n" * 2_000, ""),
    of(
        "notes-of-notes.md",
        lambda: b"# T\n\na[^1]\n\n" + b"".join(b"[^%d]: b[^%d]\n" % (n, n + 1) for n in range(5_000)),
        "",
    ),
    of(
        "scripts.md",
        bytes_of(
            "# T\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![x](file:///etc/passwd)\n\n" + SENTENCE
        ),
        "in",
    ),
)
