"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from cuttings_db import __version__
from cuttings_db.cli import backing_up, copies, exporting, keeping, organising, rescuing, watching
from cuttings_db.model import ENTITY_TYPES

__all__ = ["make_parser"]


def _path(text: str) -> Path:
    """Return a path; an empty one would mean the present folder, which nobody who leaves it out has in mind."""
    if not text:
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(text)


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, words: str
) -> argparse.ArgumentParser:
    """Add one command that works on an archive and may answer in JSON."""
    parser = commands.add_parser(name, help=words, description=words)
    parser.add_argument("archive", type=_path, metavar="ARCHIVE", help="the .cuttings file")
    parser.add_argument("--json", action="store_true", help="answer with one JSON document on standard output")
    return parser


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="cuttings", description="A desktop archive for articles.")
    parser.add_argument("--version", action="version", version=f"cuttings {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    given = _add(commands, "import", "Import files and folders; makes the archive if it is missing.")
    given.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    given.add_argument("--fast", action="store_true", help="skip the full pass")
    given.add_argument("--password", action="append", default=[], help="for encrypted files: PASSWORD or PATH=PASSWORD")
    given.add_argument("--encoding", help="read text in this encoding, whatever it looks like")
    given.add_argument("--no-originals", action="store_true", help="do not keep the imported bytes")

    given = _add(commands, "search", "Search the full text; write -- before a query that begins with a dash.")
    given.add_argument("--limit", type=int, default=50)
    given.add_argument("query", nargs="+", metavar="QUERY")

    given = _add(commands, "show", "Show one article with everything that was recognised in it.")
    given.add_argument("id", type=int)

    given = _add(commands, "entities", "List people, organisations, places and the other entities.")
    given.add_argument("--type", choices=ENTITY_TYPES)

    given = _add(commands, "timeline", "List everything that is dated.")
    given.add_argument("--svg", type=_path, metavar="FILE", help="draw it as a vector picture")

    given = _add(commands, "export", "Export articles as one PDF dossier, or as a table.")
    exporting.add_arguments(given, _path)

    given = _add(commands, "decide", "Apply corrections from a JSON file: one, a list, or what `decisions --to` wrote.")
    given.add_argument("file", type=_path, metavar="FILE.json")
    given = _add(commands, "decisions", "List all corrections, or write those in force for another archive.")
    given.add_argument("--to", type=_path, metavar="FILE", help="write them to a file that `decide` applies elsewhere")
    given = _add(commands, "review", "List the corrections that do nothing at present, and why; they stay in force.")
    given.add_argument("--dismiss", type=int, metavar="NUMBER", help="list this one no more")
    for name, words in (("undo", "Take the last corrections back."), ("redo", "Apply corrections again.")):
        given = _add(commands, name, words)
        given.add_argument("count", type=int, nargs="?", default=1, metavar="N")
        if name == "undo":
            given.add_argument("--number", type=int, metavar="NUMBER", help="take back this one of the list")

    given = _add(commands, "tag", "Tag articles, or take a tag away.")
    given.add_argument("tag")
    given.add_argument("ids", type=int, nargs="+", metavar="ID")
    given.add_argument("--remove", action="store_true")

    given = _add(commands, "reread", "Recognise names and dates again, or read the originals again in another way.")
    keeping.add_reread_arguments(given)

    given = _add(commands, "check", "Look for inconsistencies.")
    given.add_argument(
        "--repair", action="store_true", help="mend what can be mended, after a copy of the archive was made"
    )
    for room in (backing_up, copies, keeping, organising, rescuing, watching):
        room.add_commands(lambda name, words: _add(commands, name, words))
    return parser
