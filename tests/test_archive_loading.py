"""What opens an archive loads no more than asking it needs: every start of the window waits for it."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys

import pytest

_ROOMS = ("cuttings_db.dates", "cuttings_db.entities", "cuttings_db.importing", "cuttings_db.readers")
_PROGRAM = "import json, sys, cuttings_db.archive.service; json.dump(sorted(sys.modules), sys.stdout)"
_NOT_NEEDED = (
    *(
        "cuttings_db.entities.recognise",
        "cuttings_db.dates.finding",
        "cuttings_db.readers.collection_heads",
        "onnxruntime",
    ),
    *("cuttings_db.entities.claims", "lxml", "trafilatura", "pypdfium2", "PySide6"),
)


def test_the_service_loads_nothing_that_reads_or_recognises() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert sorted(loaded & set(_NOT_NEEDED)) == []


@pytest.mark.parametrize("room", _ROOMS)
def test_a_room_offers_all_that_it_names(room: str) -> None:
    package = importlib.import_module(room)
    for name in package.__all__:
        value = getattr(package, name)
        # No module may have taken the place of what is offered.
        assert not isinstance(value, type(sys)), name
    assert sorted(package._PLACES) == sorted(package.__all__)
    with pytest.raises(AttributeError):
        _ = package.nothing_of_this_name
