"""Hostile names and places: pipes, devices, loops, links out, endless, growing and vanishing files."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from endurance.hostile_making import SENTENCE, Sample, bytes_of, staged

__all__ = ["PLACES"]

_WORDS = bytes_of(SENTENCE, 3)


def _named(name: str | bytes, ends: str = "in") -> Callable[[Path], Path | None]:
    """Return what lays a plain article under an odd name, where the system lets it."""

    def make(folder: Path) -> Path | None:
        path = folder / (os.fsdecode(name) if isinstance(name, bytes) else name)
        try:
            path.write_bytes(_WORDS + bytes_of(repr(name)))
        except (OSError, ValueError):
            return None
        return path

    return make


def _linked(target: str) -> Callable[[Path], Path]:
    """Return what lays a folder with an article and a link out of it."""

    def make(folder: Path) -> Path:
        (folder / "article.txt").write_bytes(_WORDS + bytes_of(target))
        (folder / "notes.txt").symlink_to(target)
        return folder

    return make


def _special(kind: int, major: int = 0, minor: int = 0) -> Callable[[Path], Path | None]:
    """Return what lays a pipe or a device, where this user may."""

    def make(folder: Path) -> Path | None:
        path = folder / "article.txt"
        try:
            os.mknod(path, kind | 0o666, os.makedev(major, minor))
            if kind != stat.S_IFIFO:
                # In many containers a device can be made and not opened.
                path.open("rb").close()
        except OSError:
            path.unlink(missing_ok=True)
            return None
        return path

    return make


def _given(path: str) -> Callable[[Path], Path | None]:
    """Return what gives a place of the system itself."""
    return lambda _folder: Path(path) if os.path.lexists(path) else None


def _loops(folder: Path) -> Path:
    """Lay links that lead to themselves, to one another, to the folder, to what is around it, and a deep ring."""
    (folder / "article.txt").write_bytes(_WORDS + b"loops")
    (folder / "self").symlink_to("self")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "here").symlink_to(".")
    (folder / "up").symlink_to("..")
    (folder / "root").symlink_to("/")
    deep = folder / "deep"
    deep.mkdir()
    (deep / "back").symlink_to(folder)
    for number in range(50):
        (deep / f"ring{number}").symlink_to(f"ring{(number + 1) % 50}")
    return folder


def _socket(folder: Path) -> Path | None:
    """Lay a socket."""
    with socket.socket(socket.AF_UNIX) as server:
        try:
            server.bind(str(folder / "s.txt"))
        except OSError:
            return None
    return folder / "s.txt"


def _sparse(size: int, head: bytes = b"", name: str = "article.txt") -> Callable[[Path], Path | None]:
    """Return what lays a file that says to be very large and holds next to nothing."""

    def make(folder: Path) -> Path | None:
        path = folder / name
        try:
            with path.open("wb") as file:
                file.write(head)
                file.truncate(size)
        except OSError:
            return None
        return path

    return make


def _deep(folder: Path) -> Path | None:
    """Lay folders in folders until a path is longer than the system can say."""
    (folder / "article.txt").write_bytes(_WORDS + b"deep")
    here = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(60):
            os.mkdir("d" * 200, dir_fd=here)
            below = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        file = os.open("below.txt", os.O_WRONLY | os.O_CREAT, dir_fd=here)
        os.write(file, _WORDS)
        os.close(file)
    except OSError:
        return None
    finally:
        os.close(here)
    return folder


def _many_folders(folder: Path) -> Path:
    """Lay folders 700 deep with short names, each with a link to the first."""
    (folder / "article.txt").write_bytes(_WORDS + b"many folders")
    place = folder
    for _ in range(700):
        place = place / "f"
        place.mkdir()
        (place / "back").symlink_to(folder)
    return folder


def _folder_named_like_a_page(folder: Path) -> Path:
    """Lay a folder that is called like a file."""
    (folder / "page.html").mkdir()
    (folder / "page.html" / "page.pdf").mkdir()
    (folder / "page.html" / "page.pdf" / "article.txt").write_bytes(_WORDS + b"folders")
    return folder


def _plain(size: int = 20_000_000) -> Callable[[Path], Path]:
    """Return what lays a long list of messages."""

    def make(folder: Path) -> Path:
        message = b"From a@b Mon Jun  3 10:00:00 2024\nSubject: A letter\n\n" + _WORDS + b"\n"
        path = folder / "letters.mbox"
        path.write_bytes(message * (size // len(message)))
        return path

    return make


@contextmanager
def _meanwhile(work: Callable[[threading.Event], None]) -> Iterator[None]:
    """Do something in a thread until it is no longer needed."""
    ended = threading.Event()
    thread = threading.Thread(target=work, args=(ended,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(10)


def _growing(path: Path) -> object:
    """Let a file grow without end, a megabyte every few milliseconds, up to two gigabytes."""

    def work(ended: threading.Event) -> None:
        with path.open("ab") as file:
            for _ in range(2_000):
                if ended.wait(0.005):
                    break
                file.write(b"a word " * 150_000)
                file.flush()
        path.write_bytes(b"")

    return _meanwhile(work)


def _replacing(other: Callable[[Path], None]) -> Callable[[Path], object]:
    """Return what swaps a file for something else and back, over and over."""

    def begin(path: Path) -> object:
        def work(ended: threading.Event) -> None:
            aside = path.with_suffix(".aside")
            shutil.copyfile(path, aside)
            while not ended.wait(0.01):
                new = path.with_suffix(".new")
                new.unlink(missing_ok=True)
                other(new)
                if os.path.lexists(new):
                    new.replace(path)
                else:
                    path.unlink(missing_ok=True)
                time.sleep(0.01)
                shutil.copyfile(aside, new)
                new.replace(path)

        return _meanwhile(work)

    return begin


PLACES: tuple[Sample, ...] = (
    staged("name-of-a-new-line", "names", _named("a\nb\r.txt"), "in"),
    staged("name-that-orders-the-terminal", "names", _named("a\x1b]0;owned\x07\x1b[2J\x1b[31m.txt"), "in"),
    staged("name-written-backwards", "names", _named("report\u202etxt.exe\u2066\u2067"), "in"),
    staged("name-of-controls", "names", _named("".join(map(chr, range(1, 32))) + "\x7f\x85.txt"), "in"),
    staged("name-of-no-characters", "names", _named(b"\xff\xfe\x80.txt"), "in"),
    staged("name-of-255-bytes", "names", _named("n" * 251 + ".txt"), "in"),
    staged("name-of-emoji", "names", _named("\U0001f469\u200d\U0001f52c\U0001f4a3" * 10 + ".txt"), "in"),
    staged("name-of-marks", "names", _named("e" + "\u0301" * 100 + ".txt"), "in"),
    staged("name-of-an-option", "names", _named("--json"), "in"),
    staged("name-of-markup", "names", _named("<b>x<img src=x onerror=alert(1)>&amp;.txt"), "in"),
    staged("name-for-a-shell", "names", _named("$(touch evil) `id` ; rm -rf %s {0} 'a\".txt"), "in"),
    staged("name-of-a-device", "names", _named("CON.txt"), "in"),
    staged("name-of-spaces", "names", _named("   .txt "), "in"),
    staged("path-longer-than-the-system-says", "names", _deep, "in"),
    staged("folders-700-deep", "names", _many_folders, "in"),
    staged("folder-named-like-a-page", "names", _folder_named_like_a_page, "in"),
    staged("links-in-rings", "links", _loops, "in"),
    staged("link-to-a-secret", "links", _linked("/etc/hostname"), "in"),
    staged("link-to-a-folder-outside", "links", _linked("/etc"), "in"),
    staged("link-to-zeros", "links", _linked("/dev/zero"), "in"),
    staged("link-to-itself-in-proc", "links", _linked("/proc/self/environ"), "in"),
    staged("link-to-the-terminal", "links", _linked("/dev/tty"), "in"),
    staged("link-to-nothing", "links", _linked("nowhere"), "in"),
    staged("pipe", "devices", _special(stat.S_IFIFO), "out"),
    staged("device-of-zeros", "devices", _special(stat.S_IFCHR, 1, 5), "out"),
    staged("device-of-memory", "devices", _special(stat.S_IFCHR, 1, 1), "out"),
    staged("disk", "devices", _special(stat.S_IFBLK, 7, 0), "out"),
    staged("socket", "devices", _socket, "out"),
    staged("given-zeros", "devices", _given("/dev/zero"), "out"),
    staged("given-memory-of-a-process", "devices", _given("/proc/self/mem"), "out"),
    staged("given-messages-of-the-kernel", "devices", _given("/proc/kmsg"), "out"),
    staged("given-core-of-the-kernel", "devices", _given("/proc/kcore"), "out"),
    staged("given-page-map", "devices", _given("/proc/self/pagemap"), "out"),
    staged("given-input", "devices", _given("/dev/stdin"), "out"),
    staged("hundred-gigabytes-of-nothing", "sizes", _sparse(100 * 1024**3), "out"),
    staged(
        "hundred-gigabytes-of-mail",
        "sizes",
        _sparse(100 * 1024**3, b"From a@b Mon Jun  3 10:00:00 2024\nSubject: a\n\n"),
        "out",
    ),
    staged("hundred-gigabytes-of-package", "sizes", _sparse(100 * 1024**3, b"PK\x03\x04", "a.zip"), "out"),
    staged("grows-while-it-is-read", "changes", _plain(1_000_000), "", live=_growing),  # type: ignore[arg-type]
    staged("vanishes-while-it-is-read", "changes", _plain(1_000_000), "", live=_replacing(lambda _new: None)),  # type: ignore[arg-type]
    staged("becomes-a-pipe-while-it-is-read", "changes", _plain(1_000_000), "", live=_replacing(os.mkfifo)),  # type: ignore[arg-type]
    staged(
        "becomes-a-secret-while-it-is-read",
        "changes",
        _plain(1_000_000),
        "",
        live=_replacing(lambda new: new.symlink_to("/etc/hostname")),
    ),  # type: ignore[arg-type]
)
