"""Name the HTML elements by what they do."""

from __future__ import annotations

__all__ = ["BLOCKS", "HIDDEN", "NOTE_BLOCKS", "RAW", "RICH", "SHALLOW"]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a browser shows nothing of, or nothing that is the article's text.
HIDDEN = _names(
    "script style head title noscript template svg math iframe object embed select button input textarea link meta "
    "audio video canvas rt rp map datalist progress meter dialog"
)
# What begins a new line.
BLOCKS = _names(
    "p div section article main header footer aside nav figure address form fieldset details summary center hr body "
    "html dl dt dd ul ol hgroup tbody thead tfoot tr td th"
)
# Elements that hold nothing, and elements whose end tag may be left out: the parser closes them by itself.
SHALLOW = _names(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th "
    "thead tbody tfoot colgroup caption rp rt html head body"
)
# What holds characters only, whatever they look like.
RAW = _names("script style textarea title xmp noembed noframes")
# What may be the block of a footnote.
NOTE_BLOCKS = _names("li p div dd dt td tr aside section blockquote article body")
# What stands in the cells of a table only where the table lays out a page.
RICH = _names("table h1 h2 h3 h4 h5 h6 ul ol blockquote")
