"""Try the properties of search on many more examples than a test run can: `search_truth.py [--examples 20000]`.

Prints how many examples each property was tried on, and stops at the first that fails, with the smallest such example.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

_TESTS = Path(__file__).resolve().parents[1]


def _properties() -> Any:
    """Return the module of the properties, which lies among the tests and is called as this one."""
    for folder in (_TESTS, _TESTS.parent / "db"):
        sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("search_properties", _TESTS / "search_truth.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class _Counting:
    """A property that counts the examples on which it was tried."""

    def __init__(self, check: Any) -> None:
        self.check = check
        self.examples = 0

    def run(self, most: int, life: Any, question: Any) -> None:
        """Try it; AssertionError with the smallest example that fails."""

        def tried(one: Any, other: Any) -> None:
            self.examples += 1
            self.check(one, other)

        chosen = settings(max_examples=most, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        chosen(given(life, question)(tried))()


def main() -> int:
    """Run the properties and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=20_000)
    given_examples = parser.parse_args().examples
    truth = _properties()
    properties = (
        ("scores as Whoosh's", truth.same_scores, truth.steps(truth.PLAIN), truth.RANKED),
        ("articles as Whoosh's", truth.same_articles, truth.steps(truth.WORDS), truth.EXPANDED),
        ("articles as a reader's", truth.same_as_reading, truth.steps(truth.PLAIN), truth.QUESTIONS),
    )
    for name, check, life, question in properties:
        tried = _Counting(check)
        started = time.monotonic()
        tried.run(given_examples // len(properties) + 1, life, question)
        print(f"{name}: {tried.examples:,} examples, none failed, {time.monotonic() - started:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
