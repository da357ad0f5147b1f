"""English words of the calendar, and the pattern pieces that the English rules share."""

from __future__ import annotations

from cuttings_db.dates.patterns import Pattern

__all__ = [
    "AFTER",
    "DAY",
    "FIGURES",
    "GAP",
    "MONTH",
    "MONTHS",
    "MONTH_WORDS",
    "NUMBER",
    "NUMBERS",
    "NUMBER_WORDS",
    "ORDINALS",
    "PART_OF_DAY",
    "SEASON",
    "SEASONS",
    "UNIT",
    "WEEKDAY",
    "WEEKDAYS",
    "WEEKDAY_WORDS",
    "YEAR",
]

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
MONTH_WORDS = tuple(MONTHS)

_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS = {name: number for number, name in enumerate(_DAY_NAMES)}
WEEKDAYS |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5}
WEEKDAYS |= {"sun": 6}
WEEKDAY_WORDS = tuple(WEEKDAYS)

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
}
NUMBERS |= {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
NUMBERS |= {"ninety": 90, "hundred": 100}
NUMBER_WORDS = tuple(NUMBERS)
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        1,
    )
}

# A space, or one line end inside an expression; never a blank line.
GAP = r"(?:[ ]{1,2}\n?|\n)[ ]{0,2}"
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may(?:\.(?=[ ][0-9]{1,2},[ ][12][0-9]{3}))?"
    r"|jun(?:e|\.)?|jul(?:y|\.)?|aug(?:ust|\.)?"
    r"|sep(?:t(?:ember)?)?\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
UNIT = r"(?:day|week|month|quarter|year|decade|century|centurie|fortnight)s?"
NUMBER = r"(?:[0-9]{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
PART_OF_DAY = r"(?:morning|afternoon|evening|night|lunchtime|noon)"
# What must not follow a number that ends a date: another digit, a decimal, a percent sign, a letter.
AFTER = r"(?![0-9A-Za-z_%‰°]|[.,:][0-9]|[ ]?%|-(?:year|month|week|day|mg|fold))"
# What is counted in a month or quarter has happened: "the report for March comes out in April".
FIGURES = Pattern(
    r"(?i)\b(?:figures?|data|report|growth|sales|results?|rate|inflation|index|survey|numbers?|output"
    r"|orders)[ ](?:for|in|of)[ ]$"
)
