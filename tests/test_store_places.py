"""Where an archive lies: folders that a service synchronises, on every system; networks; disks that are unplugged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuttings_db.store import places, places_kinds, places_removable
from cuttings_db.store.places import mount_of, on_network
from cuttings_db.store.places_cloud import System, cloud_service
from cuttings_db.store.places_kinds import place_of


def system(home: Path, platform: str = "linux", **variables: str) -> System:
    home.mkdir(parents=True, exist_ok=True)
    return System(home, variables, platform)


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def inside(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "a.cuttings"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "anna"


def test_a_home_without_services_is_local(home: Path) -> None:
    here = system(home)
    for name in ("Documents", "Boxes", "Dropboxes/x", "archive Dropbox", "MEGAlith", ".config", ".dropbox"):
        assert cloud_service(inside(home / name), here) == "", name
    assert cloud_service(inside(home), here) == ""
    # Settings of a program that synchronises another folder.
    write(home / ".dropbox/info.json", json.dumps({"personal": {"path": str(home / "Elsewhere")}}))
    accounts = f"[Accounts]\n0\\Folders\\1\\localPath={home}/Else/\n"
    write(home / ".config/Nextcloud/nextcloud.cfg", accounts)
    assert cloud_service(inside(home / "Documents"), here) == ""


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Oslo Institute)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Oslo Institute", "OneDrive"),
        ("iCloudDrive", "iCloud"),
        ("iCloud Drive", "iCloud"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("My Drive", "Google Drive"),
        ("Insync", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Box", "Box"),
        ("MEGA", "MEGA"),
        ("pCloudDrive", "pCloud"),
        ("SynologyDrive", "Synology Drive"),
        ("Yandex.Disk", "Yandex Disk"),
        ("Nutstore Files", "坚果云"),
        ("我的坚果云", "坚果云"),
        ("BaiduSyncdisk", "百度网盘"),
    ],
)
def test_folders_that_services_make_in_a_home_folder(home: Path, name: str, service: str) -> None:
    here = system(home)
    assert cloud_service(inside(home / name / "Work" / "2026"), here) == service
    assert cloud_service(inside(home / name), here) == service


def test_dropbox_is_known_by_its_settings_and_marks(home: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "disk" / "Shared things"
    accounts = {"personal": {"path": str(chosen), "host": 1}, "business": {"path": str(tmp_path / "disk" / "Team")}}
    write(home / ".dropbox/info.json", json.dumps(accounts))
    here = system(home)
    assert cloud_service(inside(chosen / "deep" / "er"), here) == "Dropbox"
    assert cloud_service(inside(tmp_path / "disk" / "Team"), here) == "Dropbox"
    assert cloud_service(inside(tmp_path / "disk" / "Shared things 2"), here) == ""
    roaming = tmp_path / "AppData" / "Roaming"
    write(roaming / "Dropbox/info.json", json.dumps({"personal": {"path": str(tmp_path / "D" / "Files")}}))
    windows = system(tmp_path / "users", "win32", APPDATA=str(roaming))
    assert cloud_service(inside(tmp_path / "D" / "Files" / "x"), windows) == "Dropbox"
    write(tmp_path / "marked" / ".dropbox")
    assert cloud_service(inside(tmp_path / "marked" / "x"), here) == "Dropbox"
    for broken in ("", "[]", '{"personal": 3}', '{"personal": {"path": 5}}', "\x00", "{" * 5000):
        write(home / ".dropbox/info.json", broken)
        assert cloud_service(inside(home / "Documents"), here) == ""


def test_onedrive_is_known_by_variables_settings_and_its_mark(home: Path, tmp_path: Path) -> None:
    top = tmp_path / "D" / "Cloud of the institute"
    windows = system(home, "win32", OneDriveCommercial=str(top))
    assert cloud_service(inside(top / "x"), windows) == "OneDrive"
    assert cloud_service(inside(top / "x"), system(home)) == ""
    write(home / ".config/onedrive/config", 'skip_dir = "x"\nsync_dir = "~/Work cloud"\n')
    assert cloud_service(inside(home / "Work cloud" / "x"), system(home)) == "OneDrive"
    write(tmp_path / "marked" / ".849C9593-D756-4E56-8D6E-42412F2A707B")
    assert cloud_service(inside(tmp_path / "marked" / "x" / "y"), system(home)) == "OneDrive"


def test_icloud_is_known_on_a_mac(home: Path, tmp_path: Path) -> None:
    mac = system(home, "darwin")
    drive = home / "Library/Mobile Documents/com~apple~CloudDocs"
    assert cloud_service(inside(drive / "Work"), mac) == "iCloud"
    assert cloud_service(inside(home / "Documents" / "x"), mac) == ""
    (drive / "Documents").mkdir()
    assert cloud_service(inside(home / "Documents" / "x"), mac) == "iCloud"
    assert cloud_service(inside(home / "Desktop"), mac) == ""
    write(tmp_path / "marked" / ".report.pdf.icloud")
    assert cloud_service(inside(tmp_path / "marked" / "x"), mac) == "iCloud"
    for name, service in (("GoogleDrive-anna@example.org", "Google Drive"), ("OneDrive-Oslo", "OneDrive"),
                          ("Dropbox", "Dropbox"), ("Box-Box", "Box"), ("Some-Thing", "Some")):  # fmt: skip
        assert cloud_service(inside(home / "Library/CloudStorage" / name / "My Drive"), mac) == service


def test_nextcloud_is_known_by_its_journal_and_settings(home: Path, tmp_path: Path) -> None:
    here = system(home)
    for name in (".sync_0123abcd.db", "._sync_0123abcd.db", ".sync_0123abcd.db-wal", ".nextcloudsync.log"):
        top = tmp_path / name.strip("._")
        write(top / name)
        found = cloud_service(inside(top / "x" / "y"), here)
        assert found == ("" if name.endswith("-wal") else "Nextcloud"), name
    text = (
        "[General]\nclientVersion=3.1\n[Accounts]\n0\\Folders\\1\\localPath=" + str(tmp_path / "mine") + "/\n"
        "0\\FoldersWithPlaceholders\\2\\localPath=" + str(tmp_path / "more") + "/\n0\\url=https://cloud.example.org\n"
    )
    write(home / ".config/Nextcloud/nextcloud.cfg", text)
    assert cloud_service(inside(tmp_path / "mine" / "x"), here) == "Nextcloud"
    assert cloud_service(inside(tmp_path / "more"), here) == "Nextcloud"
    assert cloud_service(inside(tmp_path / "mine too"), here) == ""
    for broken in ("", "no section\n", "[a]\nb", "[Accounts]\nlocalPath=\n", "\xff\xfe"):
        write(home / ".config/Nextcloud/nextcloud.cfg", broken)
        assert cloud_service(inside(home / "Documents"), here) == ""
    write(home / ".config/ownCloud/owncloud.cfg", f"[Accounts]\n0\\Folders\\1\\localPath={tmp_path / 'own'}/\n")
    assert cloud_service(inside(tmp_path / "own"), here) == "ownCloud"


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".tmp.driveupload/x", "Google Drive"),
        (".shortcut-targets-by-id/x", "Google Drive"),
        (".stfolder/x", "Syncthing"),
        (".sync/ID", "Resilio Sync"),
        (".megaignore", "MEGA"),
        (".SynologyWorkingDirectory/x", "Synology Drive"),
    ],
)
def test_marks_in_the_top_folder_of_a_service(home: Path, tmp_path: Path, mark: str, service: str) -> None:
    write(tmp_path / "top" / mark)
    assert cloud_service(inside(tmp_path / "top" / "a" / "b"), system(home)) == service
    assert cloud_service(inside(tmp_path / "beside"), system(home)) == ""


def test_a_link_into_a_synchronised_folder_is_one(home: Path) -> None:
    here = system(home)
    inside(home / "Dropbox" / "Work")
    (home / "Work").symlink_to(home / "Dropbox" / "Work")
    assert cloud_service(home / "Work" / "a.cuttings", here) == "Dropbox"
    (home / "loop").symlink_to(home / "loop")
    assert cloud_service(home / "loop" / "a.cuttings", here) == ""


def mounts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *lines: str) -> None:
    text = "".join(f"{line} rw 0 0\n" for line in ("/dev/root / ext4", *lines))
    monkeypatch.setattr(places, "_MOUNTS", write(tmp_path / "mounts", text))


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "fuse.gvfsd-fuse", "davfs"])
def test_network_drives_are_known_by_their_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    share = inside(tmp_path / "share with blank" / "x")
    name = str(share.parent.parent).replace(" ", "\\040")
    mounts(monkeypatch, tmp_path, f"server:/x {name} {kind}")
    assert on_network(share) and not on_network(inside(tmp_path / "beside"))
    assert mount_of(share.parent) == (str(share.parent.parent), kind)
    share.touch()
    place = place_of(share)
    assert place.kind == "network" and place.words and place.advice
    mounts(monkeypatch, tmp_path, f"server:/x {name} {kind}", f"/dev/sdb1 {name}/x ext4")
    assert not on_network(share)


def test_what_is_mounted_from_a_service_is_of_it(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share = inside(tmp_path / "drive")
    for kind, service in (("fuse.onedriver", "OneDrive"), ("fuse.google-drive-ocamlfuse", "Google Drive")):
        mounts(monkeypatch, tmp_path, f"x {share.parent} {kind}")
        assert cloud_service(share, system(home)) == service
        assert on_network(share)


def test_disks_that_can_be_unplugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = inside(tmp_path / "stick")
    archive.touch()
    assert place_of(archive).kind == "local"
    number = archive.parent.stat().st_dev
    devices = tmp_path / "dev"
    import os

    link = devices / f"{os.major(number)}:{os.minor(number)}"
    for path, flag, expected in (
        ("pci/usb1/host/block/sdb/sdb1", "0", True),
        ("pci/ata1/host/block/sdc/sdc1", "1", True),
        ("pci/ata1/host/block/sda/sda1", "0", False),
    ):
        real = tmp_path / "sys" / path
        real.mkdir(parents=True, exist_ok=True)
        write(real.parent / "removable", f"{flag}\n")
        devices.mkdir(exist_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(real)
        monkeypatch.setattr(places_removable, "_DEVICES", devices)
        assert place_of(archive).kind == ("removable" if expected else "local"), path


def test_where_nothing_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = inside(tmp_path / "theirs")
    archive.touch()
    monkeypatch.setattr(places_kinds.os, "access", lambda *_arguments, **_named: False)
    place = place_of(archive)
    assert place.kind == "read_only" and "copy it" in place.advice


def test_a_synchronised_folder_is_told_with_what_to_do_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "cloud" / ".sync_01ab.db")
    place = place_of(inside(tmp_path / "cloud" / "x"))
    assert (place.kind, place.service) == ("cloud", "Nextcloud")
    assert "Nextcloud" in place.words and "Move" not in place.words and "backups" in place.advice
