"""The actions of reading, part of the table of all actions."""

from __future__ import annotations

from cuttings_desktop.main_window.action_spec import ActionSpec

__all__ = ["READING"]

_A = ActionSpec
READING: tuple[ActionSpec | None, ...] = (
    _A("next_article", "Next &article", ("J", "Ctrl+PgDown"), "chevron-right"),
    _A("previous_article", "Pre&vious article", ("K", "Ctrl+PgUp"), "arrow-left"),
    None,
    _A("highlight", "&Highlight the selected words", ("Ctrl+Alt+H",), "highlighter"),
    _A("highlight_yellow", "&Yellow", ("Alt+1",)),
    _A("highlight_green", "&Green", ("Alt+2",)),
    _A("highlight_blue", "&Blue", ("Alt+3",)),
    _A("highlight_pink", "Pin&k", ("Alt+4",)),
    _A("write_note", "Write a &note…", ("Ctrl+Alt+M",), "sticky-note"),
    _A("article_note", "No&te on the article…", ("Ctrl+Alt+I",)),
    _A("next_highlight", "Ne&xt highlight", ("F5",)),
    _A("previous_highlight", "Previo&us highlight", ("Shift+F5",)),
    _A("list_highlights", "&List of highlights", ("Ctrl+Alt+B",), "list", checkable=True),
    _A("copy_citation", "&Copy with citation", ("Ctrl+Alt+Q",), "quote"),
    None,
    _A("original_beside", "&Original beside the text", ("Ctrl+Alt+O",), "columns-2", checkable=True),
    _A("open_beside", "Open besi&de", ("Ctrl+Alt+Return",)),
    _A("close_beside", "Clos&e what is beside", ("Ctrl+Shift+Return",)),
    None,
    _A("wider_lines", "Longer l&ines", ("Ctrl+Alt++", "Ctrl+Alt+=")),
    _A("narrower_lines", "Shorter line&s", ("Ctrl+Alt+-",)),
    _A("serif_letters", "Letters with seri&fs", ("Ctrl+Alt+F",), checkable=True),
    _A("paragraph_numbers", "Nu&mbers of paragraphs", ("Ctrl+F7",), checkable=True),
    None,
    _A("print_article", "&Print…", ("Ctrl+P",), "printer"),
)
