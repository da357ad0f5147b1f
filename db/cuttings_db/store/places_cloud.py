"""Folders that a cloud service synchronises, known by the marks that its program leaves, on every system.

A service copies files while they are written, and puts older ones back: both spoil a database. Nothing is asked of any
program or network; only settings files of this user, names of folders, and marks inside them are looked at.
"""

from __future__ import annotations

import configparser
import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.store.backing_up_folder import is_folder, is_there
from cuttings_db.store.places import mount_of

__all__ = ["System", "cloud_service"]

_MOST = 1 << 20  # bytes of a settings file
_LEVELS = 40
# What lies in the top folder that a service synchronises.
_MARKS: dict[str, tuple[str, ...]] = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "OneDrive": (".849C9593-D756-4E56-8D6E-42412F2A707B",),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload", ".shortcut-targets-by-id", ".gd"),
    "Syncthing": (".stfolder",),
    "Resilio Sync": (".sync/ID",),
    "MEGA": (".megaignore", ".debris"),
    "Seafile": (".seafile-data", "seafile-ignore.txt"),
    "Synology Drive": (".SynologyWorkingDirectory",),
    "Yandex Disk": (".yandex", ".sync/core.log"),
    "pCloud": (".pcloud",),
}
_MARK_PATTERNS: dict[str, re.Pattern[str]] = {
    # The journal of the Nextcloud and ownCloud clients.
    "Nextcloud": re.compile(
        r"\A\._?sync_[0-9a-f]+\.db\Z|\A\._sync_\w+\.db\Z|\A\.sync_\w+\.db\Z|\A\.nextcloudsync\.log\Z"
    ),
    "ownCloud": re.compile(r"\A\.owncloudsync\.log\Z"),
}
# Names of folders right in the home folder (or a drive) that services make by themselves.
_HOME_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Dropbox", re.compile(r"Dropbox(?: \(.+\))?\Z")),
    ("OneDrive", re.compile(r"OneDrive(?: - .+|-.+)?\Z")),
    ("iCloud", re.compile(r"iCloud ?Drive\Z|iCloudDrive\Z")),
    ("Google Drive", re.compile(r"Google ?Drive(?: \(.+\))?\Z|My Drive(?: \(.+\))?\Z|Insync\Z")),
    ("Nextcloud", re.compile(r"Nextcloud\d*\Z")),
    ("ownCloud", re.compile(r"ownCloud\d*\Z")),
    ("Box", re.compile(r"Box(?: Sync)?\Z")),
    ("MEGA", re.compile(r"MEGA(?:sync)?\Z")),
    ("pCloud", re.compile(r"p[Cc]loud ?Drive\Z|pCloud Sync\Z")),
    ("Seafile", re.compile(r"Seafile\Z")),
    ("Synology Drive", re.compile(r"SynologyDrive\Z")),
    ("Yandex Disk", re.compile(r"Yandex\.Disk(?:\..+)?\Z|YandexDisk\Z")),
    ("Proton Drive", re.compile(r"Proton ?Drive\Z")),
    ("Tresorit", re.compile(r"Tresors?\Z")),
    ("坚果云", re.compile(r"Nutstore(?: Files)?\Z|我的坚果云\Z|坚果云\Z")),
    ("百度网盘", re.compile(r"BaiduSyncdisk\Z|BaiduNetdiskWorkspace\Z|百度云同步盘\Z|百度网盘同步空间\Z")),
)
# What macOS calls the folders in ~/Library/CloudStorage.
_PROVIDERS = {"Dropbox": "Dropbox", "OneDrive": "OneDrive", "GoogleDrive": "Google Drive", "Box": "Box",
              "Nextcloud": "Nextcloud", "ownCloud": "ownCloud", "ProtonDrive": "Proton Drive", "pCloud": "pCloud",
              "iCloud": "iCloud", "SynologyDrive": "Synology Drive", "MEGA": "MEGA"}  # fmt: skip
# File systems that are a cloud service.
_FILE_SYSTEMS = {
    "fuse.onedriver": "OneDrive",
    "fuse.google-drive-ocamlfuse": "Google Drive",
    "fuse.rclone": "rclone",
    "fuse.pcloud": "pCloud",
    "fuse.pCloud.fs": "pCloud",
    "fuse.insync": "Google Drive",
    "fuse.seadrive": "Seafile",
    "fuse.mega": "MEGA",
}
_DESKTOP_MOUNTS = {"google-drive:": "Google Drive", "onedrive:": "OneDrive", "dav:": "Nextcloud", "davs:": "Nextcloud"}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


@dataclass(frozen=True)
class System:
    """The system that is looked at: its home folder, its variables, and `platform` as in sys.platform."""

    home: Path
    variables: Mapping[str, str]
    platform: str

    @classmethod
    def here(cls) -> System:
        """Return the system that runs this program."""
        try:
            home = Path.home()
        except RuntimeError:
            home = Path(os.sep)
        return cls(home, os.environ, sys.platform)


def cloud_service(path: Path, system: System | None = None) -> str:
    """Return the name of the service that synchronises the folder of a file, "" if none is known to."""
    known = system or System.here()
    try:
        # As it is named, and where it really lies: a folder on the desktop may be a link into a synchronised one.
        folders = dict.fromkeys([Path(os.path.abspath(path)).parent, path.resolve().parent])  # noqa: PTH100
    except (OSError, ValueError, RuntimeError):
        return ""
    for folder in folders:
        found = _by_settings(folder, known) or _by_name(folder, known) or _by_marks(folder) or _by_mount(folder)
        if found:
            return found
    return ""


def _inside(folder: Path, top: Path) -> bool:
    """Tell whether a folder is another one or lies in it, whatever links lead there."""
    if not top.is_absolute() or top == Path(top.anchor):
        return False
    if folder == top or top in folder.parents:
        return True
    with contextlib.suppress(OSError, RuntimeError):
        real = top.resolve()
        return folder == real or real in folder.parents
    return False


# By the settings of the service's program


def _by_settings(folder: Path, system: System) -> str:
    """Return the service whose settings name a folder above this one."""
    return next((service for service, top in _named(system) if _inside(folder, top)), "")


def _named(system: System) -> Iterator[tuple[str, Path]]:
    """Yield (service, top folder) of everything that settings of this user name."""
    for file in _settings(system, ".dropbox/info.json", "Dropbox/info.json", "Dropbox/info.json"):
        with contextlib.suppress(ValueError, AttributeError, TypeError):
            accounts = json.loads(_text(file) or "{}").values()
            yield from (("Dropbox", Path(one["path"])) for one in accounts if "path" in one)
    for name in _ONEDRIVE_VARIABLES:
        if system.variables.get(name):
            yield "OneDrive", Path(system.variables[name])
    for file in sorted((system.home / ".config").glob("onedrive*/config")):
        found = re.search(r'^\s*sync_dir\s*=\s*"(.+?)"', _text(file), re.MULTILINE)
        yield "OneDrive", system.home / (found[1].removeprefix("~/") if found else "OneDrive")
    for service in ("Nextcloud", "ownCloud"):
        for file in _client_settings(system, service):
            yield from ((service, Path(top)) for top in _local_paths(_text(file)))


def _settings(system: System, unix: str, roaming: str, local: str) -> list[Path]:
    """Return where a program may keep its settings, on Unix and on Windows."""
    found = [system.home / unix]
    for variable, inside in (("APPDATA", roaming), ("LOCALAPPDATA", local)):
        if system.variables.get(variable):
            found.append(Path(system.variables[variable]) / inside)
    return found


def _client_settings(system: System, service: str) -> list[Path]:
    """Return where the Nextcloud or ownCloud client may keep its settings."""
    name = f"{service.lower()}.cfg"
    inside = f"{service}/{name}"
    found = [system.home / ".config" / inside, system.home / "Library/Preferences" / inside]
    found += [system.home / ".local/share/data" / inside, system.home / f".{service.lower()}" / name]
    found += [system.home / ".var/app/com.nextcloud.desktopclient.nextcloud/config" / inside]
    found += _settings(system, f".config/{inside}", inside, inside)[1:]
    return found


def _local_paths(text: str) -> list[str]:
    """Return the folders that a client's settings say it synchronises, in any of their sections."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, delimiters=("=",))
    with contextlib.suppress(configparser.Error):
        parser.read_string(text)
    values = [value for section in parser.sections() for key, value in parser.items(section) if _is_local_path(key)]
    return [value.strip().strip('"') for value in values if value]


def _is_local_path(key: str) -> bool:
    """Tell whether a key of such settings names a folder; the parser gives keys in small letters."""
    return key.replace("/", "\\").endswith("\\localpath") or key == "localpath"


def _text(file: Path) -> str:
    """Return a settings file as text, "" where there is none."""
    try:
        if not file.is_file() or file.stat().st_size > _MOST:
            return ""
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


# By names


def _by_name(folder: Path, system: System) -> str:
    """Return the service that makes folders of such a name at such a place."""
    home = system.home
    if _inside(folder, home / "Library/Mobile Documents"):
        return "iCloud"
    drive = home / "Library/Mobile Documents/com~apple~CloudDocs"
    for name in ("Desktop", "Documents"):
        # macOS shows both in the drive where it synchronises them.
        if is_there(drive / name) and _inside(folder, home / name):
            return "iCloud"
    storage = home / "Library/CloudStorage"
    if _inside(folder, storage) and folder != storage:
        with contextlib.suppress(ValueError):
            provider = folder.relative_to(storage).parts[0].partition("-")[0]
            return _PROVIDERS.get(provider, provider)
    parts = _below_home(folder, system)
    return next((service for service, name in _HOME_NAMES if parts and name.match(parts)), "")


def _below_home(folder: Path, system: System) -> str:
    """Return the name of the folder right below the home folder or a drive that a folder lies in."""
    for top in (system.home, Path(folder.anchor), Path("/Volumes")):
        with contextlib.suppress(ValueError, IndexError):
            name = folder.relative_to(top).parts[0]
            drive = top == Path(folder.anchor)
            if not drive or system.platform == "win32":
                return name
    return ""


# By marks


def _by_marks(folder: Path) -> str:
    """Return the service that left a mark in a folder or in one above it."""
    for above in [folder, *folder.parents][:_LEVELS]:
        try:
            names = {entry.name for entry in above.iterdir()} if above != Path(above.anchor) else set()
        except OSError:
            continue
        for service, marks in _MARKS.items():
            if any(mark.partition("/")[0] in names and is_there(above / mark) for mark in marks):
                if service == "Dropbox" and _is_home_of_settings(above):
                    continue
                return service
        for service, pattern in _MARK_PATTERNS.items():
            if any(pattern.match(name) for name in names):
                return service
        if any(name.startswith(".") and name.endswith(".icloud") for name in names):
            return "iCloud"
    return ""


def _is_home_of_settings(folder: Path) -> bool:
    """Tell whether `.dropbox` in a folder is the program's own settings in a home folder, and no mark of a top one."""
    return is_folder(folder / ".dropbox") and not is_there(folder / ".dropbox.cache")


# By file systems


def _by_mount(folder: Path) -> str:
    """Return the service that a folder is mounted from."""
    kind = mount_of(folder)[1]
    if kind in _FILE_SYSTEMS:
        return _FILE_SYSTEMS[kind]
    match = re.search(r"/gvfs/([a-z-]+:)", str(folder))
    return _DESKTOP_MOUNTS.get(match[1], "") if match else ""
