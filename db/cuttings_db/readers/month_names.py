"""Name the months in the languages that saved pages come in, and read the full days that a short line writes."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["WrittenDay", "written_days"]

# Twelve words a language, in the form that stands in dates (genitive where a language has one), without accents.
_NAMES = """
january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janner feber maerz april mai juno julei august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca
ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
januari februari maret april mei juni juli agustus september oktober november desember
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
януари февруари март април май юни юли август септември октомври ноември декември
ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
"""  # noqa: E501
_SPLIT_MARKS = re.compile("[\u0300-\u036f]")

WrittenDay = tuple[str, int, int]
"""An ISO day and the span that wrote it."""

_YEAR = r"(?:19[5-9][0-9]|20[0-4][0-9])"
_SHORT_YEAR = r"(?:19[5-9][0-9]|20[0-4][0-9]|[0-4][0-9])"
_WRITTEN = re.compile(
    rf"(?<![0-9/.])(?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>[0-9]{{1,2}})(?P=s1)(?P<d1>[0-9]{{1,2}})(?![0-9])"
    rf"|(?<![0-9/.,-])(?P<d2>[0-9]{{1,2}})(?P<s2>[./-]) ?(?P<m2>[0-9]{{1,2}})(?P=s2) ?"
    rf"(?P<y2>{_SHORT_YEAR})(?![0-9])(?!\.[0-9])"
    rf"|(?P<y3>{_YEAR}) ?[年년] ?(?P<m3>[0-9]{{1,2}}) ?[月월] ?(?P<d3>[0-9]{{1,2}}) ?[日일号]?"
    rf"|(?<![0-9])(?P<d4>[0-9]{{1,2}})(?:\.|º|°|er|st|nd|rd|th)?,?[ -]{{1,2}}"
    rf"(?:(?:de|of|den|d’|d') ?)?(?P<n4>[^\W\d_]{{3,14}})"
    rf"[.,]{{0,2}}[ -]{{1,2}}(?:(?:de|del|of) )?(?P<y4>{_YEAR})(?![0-9])"
    rf"|(?<![^\W\d_])(?P<n5>[^\W\d_]{{3,14}})\.? (?P<d5>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {{1,2}}(?P<y5>{_YEAR})(?![0-9])"
    rf"|(?<![0-9])(?P<y6>{_YEAR})\.? (?P<n6>[^\W\d_]{{3,14}})\.? (?P<d6>[0-9]{{1,2}})(?![0-9:])"
)


def _folded(word: str) -> str:
    """Return a word in small letters without accents."""
    return _SPLIT_MARKS.sub("", unicodedata.normalize("NFKD", word.lower()))


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Map every name, and every beginning of three letters or more that only one month has, to its number."""
    months: dict[str, set[int]] = {}
    whole: dict[str, int] = {}
    for row in _NAMES.split("\n"):
        for number, name in enumerate(row.split(), 1):
            word = _folded(name)
            whole.setdefault(word, number)
            for length in range(3, len(word)):
                months.setdefault(word[:length], set()).add(number)
    return {short: next(iter(found)) for short, found in months.items() if len(found) == 1} | whole


def _month(name: str) -> int:
    """Return the number of a month, 0 for another word."""
    return _months().get(_folded(name), 0)


def written_days(text: str, month_first: bool = False) -> Iterator[WrittenDay]:
    """Yield the days that a text writes out in full, with their spans.

    `month_first` reads 3/4/2020 as the fourth of March; where only one reading exists in the calendar that one counts.
    """
    for match in _WRITTEN.finditer(text):
        group = match.groupdict()
        number = next(n for n in "123456" if group[f"d{n}"])
        year, day = int(group[f"y{number}"]), int(group[f"d{number}"])
        name = group.get(f"n{number}")
        month = _month(name) if name else int(group[f"m{number}"])
        if year < 100:
            year += 2000
        if number == "2" and (month > 12 or (month_first and group["s2"] == "/" and day <= 12)):
            day, month = month, day
        try:
            yield datetime.date(year, month, day).isoformat(), match.start(), match.end()
        except ValueError:
            continue
