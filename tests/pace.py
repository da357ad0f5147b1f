"""Ask whether work takes the time that its length explains, on whatever machine runs the tests.

No promise of speed is kept by a test: benchmarks measure those. What tests ask is whether a method is the right one: a
pattern that reads everything again at each sign takes minutes instead of a moment. So the time is the processor's, it
is told in the machine's own pace, and a limit lies several times above what the right method takes.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# What the steady work takes on one idle core of the machine on which the limits were chosen, in seconds.
_USUAL = 0.009
_TRIES = 4


def _steady_work() -> float:
    """Return the least processor time in seconds of three runs of work that never changes."""
    least = 9.0
    for _ in range(3):
        begun = time.process_time()
        words: dict[str, int] = {}
        for number in range(40_000):
            words[str(number % 997)] = number
        least = min(least, time.process_time() - begun)
    return least


def slowness() -> float:
    """Return how many times as long as usual this machine takes at this moment, at least once."""
    return max(1.0, _steady_work() / _USUAL)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail where what is done inside takes more than so many seconds of this process's processor time.

    A machine that is slower, or slowed by others on the same core, has more in proportion.
    """
    slow = slowness()
    begun = time.process_time()
    yield
    spent = time.process_time() - begun
    if os.environ.get("CUTTINGS_PACE"):
        caller = sys._getframe(2)
        print(f"\npace {caller.f_code.co_name}: {spent:.3f} of {seconds} s, {slow:.1f}", file=sys.__stderr__)
    if spent >= seconds * slow:
        slow = max(slow, slowness())
    assert spent < seconds * slow, f"{spent:.2f} s, at a pace {slow:.1f} times slower than usual"


def grows_less(work: Callable[[str], object], short: str, long: str, most: float, blink: float = 0.01) -> None:
    """Fail where the long text takes `most` times as long as the short one, each time that it is tried.

    Short texts count as a blink at least, in seconds: below that the clock's own steps are what is measured.
    """
    for _ in range(_TRIES):
        spent = []
        for text in (short, long):
            begun = time.process_time()
            work(text)
            spent.append(time.process_time() - begun)
        if spent[1] < most * max(spent[0], blink):
            return
    raise AssertionError(f"{spent[0]:.3f} s and {spent[1]:.3f} s each time")
