"""Write a layout as an SVG drawing that stands alone: escaped, no script, no outside reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape, quoteattr

from cuttings_db.timeline.glyphs import Glyph, Layout

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

_LETTERS = 'font-family="Noto Sans, Noto Sans SC, sans-serif" font-size="11"'


def draw_svg(
    layout: Layout,
    palette: Mapping[str, str] = LIGHT,
    title: str = "",
    describe: Callable[[int], str] | None = None,
) -> str:
    """Return the drawing as text; `palette` has the keys of LIGHT, `describe` gives an item's words for its tooltip."""
    colours = {**LIGHT, **palette}
    width, height = layout.view.width, layout.view.height
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" aria-label={quoteattr(_clean(title) or "timeline")}>',
        f"<title>{escape(_clean(title))}</title>" if title else "",
        _fades(colours),
        f'<rect width="{width}" height="{height}" fill={quoteattr(colours["background"])}/>',
    ]
    for glyph in layout.glyphs:
        body = _drawn(glyph, colours)
        words = _clean(describe(glyph.item)) if describe and glyph.item >= 0 and glyph.kind != "label" else ""
        parts.append(f"<g><title>{escape(words)}</title>{body}</g>" if words else body)
    parts.append("</svg>")
    return "\n".join(part for part in parts if part) + "\n"


def _clean(text: str) -> str:
    """Leave out the control characters that XML does not allow."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "￾￿"))


def _fades(colours: Mapping[str, str]) -> str:
    """Define a gradient per lane that fades at both ends."""
    stops = ((0, 0.12), (30, 0.85), (70, 0.85), (100, 0.12))
    drawn = []
    for lane in ("published", "events", "wide"):
        inner = "".join(
            f'<stop offset="{at}%" stop-color={quoteattr(colours[lane])} stop-opacity="{shade}"/>'
            for at, shade in stops
        )
        drawn.append(f'<linearGradient id="fade-{lane}">{inner}</linearGradient>')
    return f"<defs>{''.join(drawn)}</defs>"


def _n(number: float) -> str:
    """Write a coordinate."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _box(glyph: Glyph, rest: str) -> str:
    """Draw a rounded box."""
    x, y, width, height = (_n(number) for number in (glyph.x, glyph.y, glyph.width, glyph.height))
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="2" {rest}/>'


def _drawn(glyph: Glyph, colours: Mapping[str, str]) -> str:
    """Draw one glyph."""
    colour = quoteattr(colours.get(glyph.lane, colours["muted"]))
    x, y, right, middle = glyph.x, glyph.y, glyph.x + glyph.width, glyph.y + glyph.height / 2
    if glyph.kind == "dot":
        return f'<circle cx="{_n(x + glyph.width / 2)}" cy="{_n(middle)}" r="{_n(glyph.height / 2)}" fill={colour}/>'
    if glyph.kind == "bar":
        return _box(glyph, f"fill={colour}")
    if glyph.kind == "faded":
        return _box(glyph, f'fill="url(#fade-{glyph.lane})"')
    if glyph.kind == "column":
        return _box(glyph, f'fill={colour} fill-opacity="0.45"').replace(' rx="2"', "")
    if glyph.kind == "hollow":
        ends = "".join(f"M{_n(at)} {_n(y - 2)}V{_n(y + glyph.height + 2)}" for at in (x, right))
        return _box(glyph, f'fill="none" stroke={colour}') + f'<path d="{ends}" stroke={colour} fill="none"/>'
    if glyph.kind == "dashed":
        return _box(glyph, f'fill={colour} fill-opacity="0.15" stroke={colour} stroke-dasharray="4 3"')
    if glyph.kind == "arrow":
        tip, tail = (right, x) if glyph.direction >= 0 else (x, right)
        back = tip - 5 * (1 if glyph.direction >= 0 else -1)
        head = f"M{_n(back)} {_n(middle - 4)}L{_n(tip)} {_n(middle)}L{_n(back)} {_n(middle + 4)}"
        return f'<path d="M{_n(tail)} {_n(middle)}H{_n(tip)}{head}" stroke={colour} stroke-width="2" fill="none"/>'
    if glyph.kind == "tick":
        shade = quoteattr(colours["muted" if glyph.strong else "grid"])
        faint = ' stroke-opacity="0.45"' if glyph.strong else ""
        return f'<path d="M{_n(x)} {_n(y)}V{_n(y + glyph.height)}" stroke={shade}{faint}/>'
    if glyph.kind == "lane":
        line = f'<path d="M0 {_n(y + glyph.height)}H{_n(glyph.width)}" stroke={quoteattr(colours["grid"])}/>'
        return line + _words(6.0, y + 12.0, glyph.text, colours["muted"])
    return _words(x, y + glyph.height - 2.0, glyph.text, colours["muted" if glyph.lane == "axis" else "text"])


def _words(x: float, y: float, text: str, colour: str) -> str:
    """Write a line of text."""
    return f'<text x="{_n(x)}" y="{_n(y)}" {_LETTERS} fill={quoteattr(colour)}>{escape(_clean(text))}</text>'
