"""Read ZIP files in memory: names decoded, limits checked before anything is unpacked, passwords tried."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import pyzipper  # type: ignore[import-untyped]

from cuttings_db.errors import FileRefused, FileUnreadable, LimitExceeded, PasswordNeeded
from cuttings_db.readers.gathering import is_litter, page_of_folder
from cuttings_db.readers.limits import MEMBER_BYTES, ZIP_BYTES, ZIP_DEPTH, ZIP_ENTRIES, ZIP_RATIO, check_member

__all__ = ["Entry", "ZipMembers", "open_zip"]

_SMALL = 1024 * 1024  # A short file of one repeated letter packs 1,000 to 1 and harms nobody.
_DAMAGED = ("the ZIP file is damaged", "Get it again, or unpack it with another program and import the folder.")
_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    pyzipper.BadZipFile,
    NotImplementedError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
)


class Entry:
    """One file in a ZIP: its shown name and the library's own record."""

    def __init__(self, name: str, info: Any) -> None:
        self.name = name
        self.info = info

    @property
    def encrypted(self) -> bool:
        """Tell whether a password is needed to read it."""
        return bool(self.info.flag_bits & 1)


def _shown_name(info: Any) -> str:
    """Return a member's name; old programs wrote it in their own encoding, Chinese ones in GBK."""
    name: str = info.filename
    if not info.flag_bits & 0x800:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            return name
        for encoding in ("utf-8", "gb18030"):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    return name


class ZipMembers:
    """The readable members of one open ZIP file by their shown names."""

    def __init__(self, file: IO[bytes], password: str | None) -> None:
        try:
            self._zip = pyzipper.AESZipFile(file)
            infos = self._zip.infolist()
        except _FAULTS as error:
            raise FileUnreadable(*_DAMAGED) from error
        self._password = password
        self._check(infos)
        self.entries: dict[str, Entry] = {}
        counts: dict[str, int] = {}
        for info in infos:
            name = _shown_name(info)
            parts = [p for p in name.replace("\\", "/").split("/") if p]
            # The library asks for the last letter of a name, which not every member has.
            if not parts or info.is_dir() or any(is_litter(part) and part not in (".", "..") for part in parts):
                continue
            given = name
            while name in self.entries:
                # Counted on, not begun anew: ten thousand members of one name would be compared with one another.
                counts[given] = counts.get(given, 1) + 1
                name = f"{given} ({counts[given]})"
            self.entries[name] = Entry(name, info)
        self._drop_page_folders()

    def _drop_page_folders(self) -> None:
        """Leave out the folders of saved pages: they are no articles of their own."""
        folders: dict[str, set[str]] = {}
        for name in self.entries:
            folder, _, last = name.rpartition("/")
            folders.setdefault(folder, set()).add(last)
        for name in list(self.entries):
            parts = name.split("/")
            for place in range(len(parts) - 1):
                if page_of_folder(parts[place], folders.get("/".join(parts[:place]), ())):
                    del self.entries[name]
                    break

    @staticmethod
    def _check(infos: list[Any]) -> None:
        """Check number, size and ratio by what the ZIP says; reading checks again what it is."""
        if len(infos) > ZIP_ENTRIES:
            raise LimitExceeded(
                f"the ZIP file holds {len(infos):,} files; the limit is {ZIP_ENTRIES:,}",
                "Unpack it and import the folder.",
            )
        if sum(info.file_size for info in infos) > ZIP_BYTES:
            raise LimitExceeded(
                f"the ZIP file unpacks to more than {ZIP_BYTES // 1024 // 1024} MB",
                "If you trust it, unpack it and import the folder.",
            )
        for info in infos:
            if info.file_size > _SMALL and info.file_size > ZIP_RATIO * max(info.compress_size, 1):
                raise LimitExceeded(
                    f"the ZIP file is packed more than {ZIP_RATIO} to 1, as only harmful ones are",
                    "If you trust it, unpack it and import the folder.",
                )

    def check_password(self) -> None:
        """Raise PasswordNeeded where files are encrypted and the password does not open the smallest of them."""
        encrypted = [e for e in self.entries.values() if e.encrypted]
        if encrypted:
            self.read(min(encrypted, key=lambda e: e.info.file_size).name)

    def read(self, name: str) -> bytes:
        """Return the bytes of a member."""
        entry = self.entries.get(name)
        if entry is None:
            raise FileUnreadable(f"the ZIP file holds no {name}", "It may have changed since; import it again.")
        check_member(entry.info.file_size)
        if entry.encrypted and self._password is None:
            raise PasswordNeeded("the ZIP file is encrypted", "Give its password.")
        password = self._password.encode("utf-8") if self._password is not None else None
        try:
            with self._zip.open(entry.info, pwd=password) as stream:
                data: bytes = stream.read(MEMBER_BYTES + 1)
        except RuntimeError as error:
            if "password" in str(error).lower():
                raise PasswordNeeded("the password does not open the ZIP file", "Give its password.") from error
            raise FileUnreadable(*_DAMAGED) from error
        except _FAULTS as error:
            if entry.encrypted:
                # With ZipCrypto one wrong password in 256 passes the check and then yields rubbish.
                raise PasswordNeeded("the password does not open the ZIP file", "Give its password.") from error
            raise FileUnreadable(*_DAMAGED) from error
        check_member(len(data))
        return data

    def day(self, name: str) -> tuple[int, ...]:
        """Return the member's time as (year, month, day, hour, minute, second)."""
        return tuple(self.entries[name].info.date_time)

    def close(self) -> None:
        """Close the ZIP file."""
        self._zip.close()


@contextmanager
def open_zip(file: IO[bytes] | bytes, password: str | None, depth: int = 1) -> Iterator[ZipMembers]:
    """Open a ZIP file at a depth (1 = the file itself); raises LimitExceeded for ZIP in ZIP in ZIP."""
    if depth > ZIP_DEPTH:
        raise LimitExceeded("ZIP files are packed into one another too deep", "Unpack the inner one and import that.")
    members = ZipMembers(io.BytesIO(file) if isinstance(file, bytes) else file, password)
    try:
        yield members
    finally:
        members.close()


def member_names(file: IO[bytes] | bytes, password: str | None, depth: int = 1) -> list[str]:
    """Return the members to read one by one, those of an inner ZIP as `inner.zip!/name`."""
    names: list[str] = []
    with open_zip(file, password, depth) as members:
        members.check_password()
        for name in members.entries:
            if not name.lower().endswith(".zip") or depth >= ZIP_DEPTH:
                names.append(name)
                continue
            try:
                inner = member_names(members.read(name), password, depth + 1)
            except FileRefused:
                # It is listed as it is: reading it says what is wrong with it, as of any other member.
                inner = []
            names += [f"{name}!/{place}" for place in inner] or [name]
            if len(names) > ZIP_ENTRIES:
                raise LimitExceeded(
                    f"the ZIP file holds more than {ZIP_ENTRIES:,} files", "Unpack it and import the folder."
                )
    return names
