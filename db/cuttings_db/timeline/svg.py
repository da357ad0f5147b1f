"""Write a layout as an SVG drawing that stands alone: escaped, no script, no outside reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cuttings_db.timeline.glyphs import Glyph, Layout
from cuttings_db.timeline.strokes import COLUMN_SHADE, FADE, LETTERS, RADIUS, Stroke, strokes

__all__ = ["DARK", "LIGHT", "draw_svg"]

# Blue, orange and green of Okabe and Ito: told apart with every kind of colour blindness.
LIGHT: Mapping[str, str] = {
    "background": "#ffffff", "text": "#1c1c1e", "muted": "#5f6368", "grid": "#e3e5e8",
    "published": "#0072b2", "events": "#b34700", "wide": "#007a59",
}  # fmt: skip
DARK: Mapping[str, str] = {
    "background": "#1b1c1f", "text": "#f1f1f3", "muted": "#a6abb3", "grid": "#33363b",
    "published": "#56b4e9", "events": "#e69f00", "wide": "#2fc39c",
}  # fmt: skip

FONTS = ("Cuttings Sans", "Noto Sans", "Cuttings Sans SC", "Noto Sans SC", "sans-serif")


def draw_svg(
    layout: Layout,
    palette: Mapping[str, str] = LIGHT,
    title: str = "",
    describe: Callable[[int], str] | None = None,
    fonts: Sequence[str] = FONTS,
) -> str:
    """Return the drawing as text; `palette` has the keys of LIGHT, `describe` gives an item's words for its tooltip.

    `fonts` are families, best first; the size of letters is the style's.
    """
    colours = {**LIGHT, **palette}
    width, height = layout.view.width, layout.view.height
    size = _n(layout.style.letters)
    families = _quoted(", ".join(family for family in fonts))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" aria-label={_quoted(_clean(title) or "timeline")}'
        f' font-family={families} font-size="{size}">',
        f"<title>{_escape(_clean(title))}</title>" if title else "",
        _fades(colours),
        f'<rect width="{width}" height="{height}" fill={_quoted(colours["background"])}/>',
    ]
    for glyph in layout.glyphs:
        body = _drawn(glyph, colours)
        if glyph.item >= 0 and glyph.kind != "label":
            words = _clean(describe(glyph.item)) if describe else ""
            said = f"<title>{_escape(words)}</title>" if words else ""
            body = f'<g class="{glyph.kind}">{said}{body}</g>'
        parts.append(body)
    parts.append("</svg>")
    return "\n".join(part for part in parts if part) + "\n"


def _escape(text: str) -> str:
    """Return a text as XML writes it; the standard library's does the same, and loads the network's modules with it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    """Return a text as the value of an attribute, within its quotation marks."""
    quoted = _escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{quoted}"'


def _clean(text: str) -> str:
    """Leave out the control characters that XML does not allow."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "￾￿"))


def _fades(colours: Mapping[str, str]) -> str:
    """Define a gradient per lane that fades at both ends."""
    drawn = []
    for lane in ("published", "events", "wide"):
        inner = "".join(
            f'<stop offset="{_n(at * 100)}%" stop-color={_quoted(colours[lane])} stop-opacity="{_n(shade)}"/>'
            for at, shade in FADE
        )
        drawn.append(f'<linearGradient id="fade-{lane}">{inner}</linearGradient>')
    return f"<defs>{''.join(drawn)}</defs>"


def _n(number: float) -> str:
    """Write a coordinate."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _drawn(glyph: Glyph, colours: Mapping[str, str]) -> str:
    """Draw one glyph."""
    colour = _quoted(colours.get(glyph.lane, colours["muted"]))
    x, y = glyph.x, glyph.y
    if glyph.kind == "column":
        # A pixel of air between neighbours, as in the window.
        box = f'x="{_n(x)}" y="{_n(y)}" width="{_n(max(glyph.width - 1.0, 0.5))}" height="{_n(glyph.height)}"'
        return f'<rect {box} fill={colour} fill-opacity="{_n(COLUMN_SHADE)}"/>'
    if glyph.kind == "tick":
        shade = _quoted(colours["muted" if glyph.strong else "grid"])
        faint = ' stroke-opacity="0.45"' if glyph.strong else ""
        return f'<path d="M{_n(x)} {_n(y)}V{_n(y + glyph.height)}" stroke={shade}{faint}/>'
    if glyph.kind == "lane":
        line = f'<path d="M0 {_n(y + glyph.height)}H{_n(glyph.width)}" stroke={_quoted(colours["grid"])}/>'
        return line + _words(6.0, y + 12.0, glyph.text, _quoted(colours["muted"]))
    if glyph.kind == "label":
        return _words(
            x, y + glyph.height - 1.0, glyph.text, _quoted(colours["muted" if glyph.lane == "axis" else "text"])
        )
    return "".join(_stroke(one, glyph.lane, colour) for one in strokes(glyph))


def _stroke(one: Stroke, lane: str, colour: str) -> str:
    """Draw one stroke of an item."""
    if one.shape == "words":
        return _words(one.points[0], one.points[1], one.text, colour, f' font-size="{LETTERS}" font-weight="600"')
    fill = f'"url(#fade-{lane})"' if one.fade else colour if one.fill else '"none"'
    style = f"fill={fill}"
    if 0 < one.fill < 1:
        style += f' fill-opacity="{_n(one.fill)}"'
    if one.pen:
        style += f' stroke={colour} stroke-width="{_n(one.pen)}"'
    if one.dash:
        style += f' stroke-dasharray="{" ".join(map(_n, one.dash))}"'
    if one.shape == "disc":
        x, y, radius = map(_n, one.points)
        return f'<circle cx="{x}" cy="{y}" r="{radius}" {style}/>'
    if one.shape == "box":
        x, y, width, height = map(_n, one.points)
        return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{_n(RADIUS)}" {style}/>'
    pairs = [f"{_n(x)} {_n(y)}" for x, y in zip(one.points[::2], one.points[1::2], strict=True)]
    return f'<path d="M{"L".join(pairs)}{"Z" if one.fill else ""}" {style}/>'


def _words(x: float, y: float, text: str, colour: str, rest: str = "") -> str:
    """Write a line of text; `colour` is quoted."""
    return f'<text x="{_n(x)}" y="{_n(y)}" fill={colour}{rest}>{_escape(_clean(text))}</text>'
