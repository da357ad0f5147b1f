"""Advisories are matched to the locks as their schema says; the bill of materials names everything that is shipped."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from packaging_modules import load

audit, bill = load("audit"), load("bill")

LOCK = """\
lxml==6.0.2 \\
    --hash=sha256:00
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:00
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:00
"""


def record(name: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    affected = {
        "package": {"ecosystem": more.pop("ecosystem", "PyPI"), "name": name},
        "ranges": [{"type": "ECOSYSTEM", "events": list(events)}],
        "versions": more.pop("versions", []),
    }
    return {"id": "OSV-1", "aliases": ["CVE-2026-1"], "summary": "a hole", "affected": [affected], **more}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (record("lxml", {"introduced": "0"}, {"fixed": "6.0.3"}), True),
        (record("LXML", {"introduced": "0"}, {"fixed": "6.0.2"}), False),
        (record("lxml", {"introduced": "6.0.2"}, {"last_affected": "6.0.2"}), True),
        (record("lxml", {"introduced": "0"}, {"fixed": "4.0"}, {"introduced": "6.0"}, {"fixed": "6.1"}), True),
        (record("lxml", {"introduced": "0"}, {"fixed": "4.0"}, {"introduced": "6.1"}), False),
        (record("lxml", {"introduced": "0"}), True),
        (record("lxml", versions=["6.0.2"]), True),
        (record("lxml", {"introduced": "0"}, withdrawn="2026-01-01T00:00:00Z"), False),
        (record("lxml", {"introduced": "0"}, ecosystem="npm"), False),
        (record("lxml-html-clean", {"introduced": "0"}), False),
        (record("lxml", {"introduced": "soon"}), True),
    ],
)
def test_an_advisory_counts_where_the_locked_version_lies_in_it(
    given: dict[str, Any], expected: bool, tmp_path: Path
) -> None:
    (tmp_path / "a.lock").write_text(LOCK, encoding="utf-8")
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "one.json").write_text(json.dumps(given), encoding="utf-8")
    (tmp_path / "records" / "no.json").write_text("[", encoding="utf-8")
    count, lines = audit.audit(tmp_path / "records", [tmp_path / "a.lock"])
    assert (count, bool(lines)) == (1, expected)


def test_it_says_what_mends_and_ends_with_a_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock, package = tmp_path / "a.lock", tmp_path / "all.zip"
    lock.write_text(LOCK, encoding="utf-8")
    with zipfile.ZipFile(package, "w") as made:
        made.writestr("OSV-1.json", json.dumps(record("numpy", {"introduced": "2.5"}, {"fixed": "2.6"})))
    assert audit.main([str(package), str(lock)]) == 1
    assert capsys.readouterr().out == "numpy 2.5.5 (a.lock): OSV-1 (CVE-2026-1): a hole; mended in 2.6\n"
    with zipfile.ZipFile(package, "w") as made:
        made.writestr("OSV-1.json", json.dumps(record("numpy", {"introduced": "2.6"})))
    assert audit.main([str(package), str(lock)]) == 0
    (tmp_path / "empty").mkdir()
    assert audit.main([str(tmp_path / "empty"), str(lock)]) == 2
    assert audit.main([]) == 2


def test_the_bill_names_everything_of_the_notice_once_and_is_the_same_each_time() -> None:
    notice = json.loads((load("imports").CHECKOUT / "resources" / "desktop" / "notice.json").read_text("utf-8"))
    versions = bill.native_versions()
    found = bill.bill(notice, [("_internal/a.so", "00")], 1_767_225_600, versions)
    assert found == bill.bill(notice, [("_internal/a.so", "00")], 1_767_225_600, versions)
    references = [one["bom-ref"] for one in found["components"]]
    assert len(references) == len(set(references))
    shipped = {one["purl"].split("@")[0].removeprefix("pkg:pypi/") for one in found["components"] if "purl" in one}
    assert {"lxml", "numpy", "pyside6-essentials", "whoosh3"} <= shipped
    assert {"SQLite", "Qt", "libxml2", "OpenSSL", "CPython"} <= {one["name"] for one in found["components"]}
    assert all(one.get("version") for one in found["components"] if one["name"] in versions)
    assert all(one["licenses"] for one in found["components"] if one["bom-ref"].startswith("pkg:"))
    assert found["dependencies"][0]["dependsOn"] == [ref for ref in references if ref.startswith("pkg:")]
