"""What a screen reader does, by AT-SPI alone: find by role and name, read texts, press, type. Runs in Debian's Python.

usage: screen_reader.py ARCHIVE FILE WORD SENTENCE DOSSIER -- PROGRAM…

Starts PROGRAM with ARCHIVE, imports FILE, searches WORD, reads the article until SENTENCE is heard, exports DOSSIER.
Prints what it did, one line each; status 1 and the names that were there if something was not found.
"""

from __future__ import annotations

import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
_PATIENCE = 40.0


class NotFound(Exception):
    """Something that a person was told to look for is not there."""


def _children(node: Any) -> Iterator[Any]:
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield child


def _shown(node: Any) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def every(node: Any, deepest: int = 30) -> Iterator[Any]:
    """Yield what is shown, from the top down; a table's cells as far as they are seen."""
    try:
        yield node
        if deepest and (node.get_role() == Atspi.Role.APPLICATION or _shown(node)):
            for child in _children(node):
                yield from every(child, deepest - 1)
    except GLib.Error:
        return


def _wait(find: Callable[[], Any], what: str) -> Any:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        found = find()
        if found is not None:
            return found
        time.sleep(0.1)
    raise NotFound(what)


class Reader:
    """One person at one program."""

    def __init__(self, name: str) -> None:
        self.program = _wait(lambda: self._program(name), f"the program {name}")

    @staticmethod
    def _program(name: str) -> Any:
        desktop = Atspi.get_desktop(0)
        return next((one for one in _children(desktop) if one.get_name() == name), None)

    def _first(self, role: Sequence[str], name: str) -> Any:
        # Where a dialog is open, what is asked for is in it.
        open_ones = [node for node in every(self.program, 12) if node.get_role() == Atspi.Role.DIALOG]
        for node in (inside for top in [*open_ones, self.program] for inside in every(top)):
            try:
                called = node.get_name().rstrip("…:").split(" (")[0]
                if node.get_role_name() in role and called == name and _shown(node):
                    return node
            except GLib.Error:
                continue
        return None

    def find(self, role: Sequence[str], name: str) -> Any:
        """Return what has a role and a name that begins so, as soon as it is there."""
        return _wait(lambda: self._first(role, name), f"{' or '.join(role)} “{name}”")

    def press(self, name: str, role: Sequence[str] = ("push button", "button", "menu item")) -> None:
        """Press a button."""

        def pressed() -> bool | None:
            node = self._first(role, name)
            if node is None or not node.get_state_set().contains(Atspi.StateType.ENABLED):
                return None
            for place in range(node.get_n_actions()):
                if node.get_action_name(place).lower() in ("press", "click"):
                    try:
                        node.do_action(place)
                    except GLib.Error:
                        # A dialog of the system's kind answers only when it is closed.
                        pass
                    return True
            return None

        _wait(pressed, f"a button “{name}” that can be pressed")
        print(f"pressed {name}", flush=True)

    def write(self, name: str, words: str) -> None:
        """Write words into a field."""
        field = self.find(("text", "entry"), name)
        if not field.set_text_contents(words):
            raise NotFound(f"a field “{name}” that takes words")
        print(f"wrote {words!r} into {name}", flush=True)

    def hear(self, role: Sequence[str], words: str) -> Any:
        """Wait until something of a role is called so or says these words."""

        def heard() -> Any:
            for node in every(self.program):
                try:
                    if node.get_role_name() not in role:
                        continue
                    said = node.get_name()
                    if node.get_text_iface() is not None:
                        said += "\n" + Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
                except GLib.Error:
                    continue
                if words in said:
                    return node
            return None

        found = _wait(heard, f"the words “{words}” from {' or '.join(role)}")
        print(f"heard {words!r}", flush=True)
        return found

    def names(self) -> str:
        """Return what there is, for somebody who did not find something."""
        lines = []
        for node in every(self.program):
            try:
                lines.append(f"{node.get_role_name()}: {node.get_name()!r}")
            except GLib.Error:
                continue
        return "\n".join(line for line in dict.fromkeys(lines) if not line.endswith("''"))


def main() -> int:
    """Do the whole job."""
    at = sys.argv.index("--")
    Atspi.set_timeout(2_000, 10_000)
    archive, file, word, sentence, dossier = sys.argv[1:at]
    program = subprocess.Popen([*sys.argv[at + 1 :], archive])
    reader = None
    try:
        reader = Reader("Cuttings")
        reader.press("Import files")
        reader.write("File name", file)
        reader.press("Open", ("push button", "button"))
        reader.hear(("table cell", "list item"), word)
        reader.write("Search", word)
        reader.hear(("label",), "1 of 1 article")
        cell = reader.hear(("table cell", "list item"), word)
        table = cell.get_parent()
        if not table.get_selection_iface().select_child(cell.get_index_in_parent()):
            raise NotFound("an article that can be selected")
        reader.hear(("label", "text", "document text", "paragraph"), sentence)
        reader.press("Export")
        reader.write("File", dossier)
        reader.press("Export", ("push button", "button"))
        reader.hear(("label", "alert", "panel", "dialog"), "dossier.pdf")
    except NotFound as error:
        print(f"not found: {error}\n{reader.names() if reader else ''}", flush=True)
        return 1
    finally:
        program.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
