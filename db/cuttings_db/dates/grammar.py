"""All rules, ready for use: importing the modules registers what they read."""

from cuttings_db.dates import english_absolute as english_absolute
from cuttings_db.dates.rules import all_rules, rules_by_first

__all__ = ["FIRST", "RULES"]

RULES = all_rules()
FIRST = rules_by_first()
