"""Names are found, and a sentence says what is missing, whatever model cannot be loaded."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings_db.resources import resource

DB = Path(__file__).resolve().parent.parent / "db"
SCRIPT = """
import json, sys, warnings
warnings.simplefilter("ignore")
if sys.argv[1] == "hidden":
    sys.modules["onnxruntime"] = None
elif sys.argv[1]:
    import pathlib
    from cuttings_db import resources
    import cuttings_db.entities.models.chinese as a
    import cuttings_db.entities.models.crf as b
    import cuttings_db.entities.models.encoder as c
    import cuttings_db.entities.models.features_clusters as d
    def moved(*names):
        return pathlib.Path(sys.argv[1], *names[1:]) if names[0] == "models" else resources.resource(*names)
    a.resource = b.resource = c.resource = d.resource = moved
from cuttings_db import entities
from cuttings_db.model import Draft
from cuttings_db.importing.recognising import recognise
english = "Professor Mary Whitfield of Stanford University treats breast cancer with trastuzumab in Boston."
chinese = "复旦大学附属肿瘤医院的王晓明教授在上海介绍了肺癌研究。"
told = recognise(Draft(text=english + "\\n\\n" + chinese, title="", format="txt"), "full")
print(json.dumps({"names": [m["name"] for m in told["mentions"]], "warnings": told["warnings"]}))
"""


def read_with(place: str) -> tuple[list[str], list[str]]:
    """Return the names and warnings of a process of its own."""
    given = {**os.environ, "PYTHONPATH": str(DB), "OMP_NUM_THREADS": "1"}
    given.pop("CUTTINGS_DEBUG", None)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, place], env=given, check=True, timeout=120, capture_output=True, text=True
    )
    told = json.loads(done.stdout)
    return told["names"], told["warnings"]


def check(names: list[str]) -> None:
    assert {"Mary Whitfield", "Stanford University", "breast cancer", "trastuzumab", "Boston"} <= set(names)
    assert "上海" in names


def test_nothing_is_said_where_nothing_is_missing() -> None:
    names, warnings = read_with("")
    check(names)
    assert warnings == []


def test_without_onnxruntime_names_are_found_and_the_article_says_so() -> None:
    names, warnings = read_with("hidden")
    check(names)
    assert len(warnings) == 1
    assert "English model cannot be used" in warnings[0]
    assert "onnxruntime" in warnings[0]


@pytest.mark.parametrize("harm", ["missing", "cut", "empty"])
def test_without_any_model_names_are_found_and_the_article_says_so(tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "models"
    shutil.copytree(resource("models"), folder)
    for file in folder.rglob("*"):
        if file.suffix in (".npz", ".onnx", ".gz"):
            whole = file.read_bytes()
            file.unlink()
            if harm != "missing":
                file.write_bytes(whole[: len(whole) // 2] if harm == "cut" else b"")
    names, warnings = read_with(str(folder))
    check(names)
    for model in ("English model", "Chinese model", "linear model general", "linear model gene"):
        assert any(f"{model} cannot be used" in w for w in warnings), warnings
    assert not any("could not be recognised" in w for w in warnings)
