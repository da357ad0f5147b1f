"""What a path is before SQLite touches it: an archive, something else, nothing; on which kind of disk."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

from cuttings_db.errors import ArchiveMissing, ArchiveProblem, ArchiveReadOnly, NotAnArchive
from cuttings_db.file_locks import is_held
from cuttings_db.store.migrations import APPLICATION_ID
from cuttings_db.store.problems import damaged

__all__ = ["is_archive", "is_log_of_archive", "is_share", "mount_of", "on_network", "refuse_foreign"]

_HEADER = b"SQLite format 3\x00"
# What stands for the first bytes of an archive that this process has open.
_OPEN = _HEADER.ljust(68, b"\x00") + APPLICATION_ID.to_bytes(4, "big") + bytes(28)
_LOGS = ("-wal", "-shm", "-journal")
# File systems on which SQLite's shared memory, and so WAL, does not work.
_NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smb2", "smbfs", "ncpfs", "9p", "afs", "davfs", "ceph", "lustre", "gfs2", "ocfs2"),
    *("fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.onedriver"),
    *("fuse.google-drive-ocamlfuse", "fuse.cifs", "fuse.smbnetfs", "vboxsf", "fuse.vmhgfs-fuse", "vmhgfs", "prl_fs"),
}
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # as Windows numbers kinds of drives


def _head(path: Path) -> bytes:
    """Return the first bytes of a plain file; a pipe is never opened, nor is an archive that is open here."""
    if not stat.S_ISREG(path.stat().st_mode):
        return b""
    if is_held(path):
        return b"" if path.name.endswith(_LOGS) else _OPEN
    with path.open("rb") as file:
        return file.read(100)


def _is_ours(head: bytes) -> bool:
    """Tell whether a file that begins like this is an archive."""
    return head[:16] == _HEADER and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive of ours, by its content."""
    try:
        return _is_ours(_head(path))
    except (OSError, ValueError):
        return False


def is_log_of_archive(path: Path) -> bool:
    """Tell whether a file is what SQLite keeps beside an open archive of ours."""
    name = str(path)
    return any(name.endswith(tail) and is_archive(Path(name.removesuffix(tail))) for tail in _LOGS)


def refuse_foreign(path: Path, *, create: bool) -> bool:
    """Return whether an archive must be made at a path; raise an ArchiveProblem where it can neither be nor be made.

    An empty file is what a crash between create and the first commit leaves: it may be made anew.
    """
    try:
        state = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if not create:
            raise ArchiveMissing(f"there is no archive at {path}", "Check the path, or make a new archive.") from None
        if not path.parent.is_dir():
            raise ArchiveMissing(f"there is no folder {path.parent}", "Make it first, or choose another.") from None
        if not os.access(path.parent, os.W_OK):
            raise ArchiveReadOnly(f"{path.parent} cannot be written", "Choose another folder.") from None
        return True
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else str(error)
        raise ArchiveProblem(f"{str(path)[:200]} cannot be opened ({words})", "Choose another path.") from error
    if not stat.S_ISREG(state.st_mode):
        folder = stat.S_ISDIR(state.st_mode)
        reason = f"{path.name} is a folder" if folder else f"{path.name} is no plain file"
        raise NotAnArchive(reason, "Choose a file that ends in .cuttings.")
    try:
        head = _head(path)
    except OSError as error:
        raise ArchiveProblem(f"{path.name} may not be read ({error.strerror})", "Ask its owner.") from error
    if head[:16] == _HEADER[: len(head)] and 0 < len(head) < 100:
        raise damaged(path.name, "only its first bytes are left")
    if head and not _is_ours(head):
        advice = "Choose another file; if it was one, it is damaged: restore it from a backup."
        raise NotAnArchive(f"{path.name} is not an archive of Cuttings", advice)
    if not head and not create:
        raise ArchiveMissing(f"{path.name} is empty", "Import into it, or choose another file.")
    return not head


def on_network(path: Path) -> bool:
    """Tell whether a path lies on a network file system, as far as Linux tells; UNC paths and drives on Windows."""
    if sys.platform == "win32":
        import ctypes

        place = path.resolve()
        return is_share(place) or bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE_DRIVE)
    return mount_of(path.resolve().parent)[1] in _NETWORK


def is_share(path: Path) -> bool:
    """Tell whether a path names a share of another machine; nothing is asked of anybody to tell."""
    return str(path).startswith(("\\\\", "//"))


def mount_of(folder: Path) -> tuple[str, str]:
    """Return (place, kind of file system) of what a folder is mounted from, as Linux tells; empty elsewhere."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return "", ""
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # Blanks and backslashes in a name are written as octal numbers.
        mount = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[1])
        inside = str(folder) == mount or str(folder).startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= len(best):
            best, kind = mount, fields[2]
    return best, kind
