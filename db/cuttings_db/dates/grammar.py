"""All rules, ready for use: importing the modules registers what they read."""

# The order matters where two rules read the same words: whole expressions go before parts of them.
from cuttings_db.dates import (  # isort: skip
    chinese_lookalikes,
    english_absolute,
    english_ranges,
    english_years,
    english_relative,
    english_quarters,
    english_told,
    english_counted,
    english_partial,
    english_holidays,
    chinese_absolute,
    chinese_ages,
    chinese_taiwan,
    chinese_feasts,
    chinese_relative,
    chinese_pointing,
    chinese_told,
    chinese_weeks,
    chinese_partial,
    chinese_figures,
    chinese_days,
    chinese_counted,
    chinese_stretches,
    composed,
    english_placed,
)
from cuttings_db.dates.rules import all_rules, rules_by_first

__all__ = ["FIRST", "MODULES", "RULES"]

MODULES = (
    chinese_lookalikes,
    english_absolute,
    english_ranges,
    english_years,
    english_relative,
    english_quarters,
    english_told,
    english_counted,
    english_partial,
    english_holidays,
    chinese_absolute,
    chinese_ages,
    chinese_taiwan,
    chinese_feasts,
    chinese_relative,
    chinese_pointing,
    chinese_told,
    chinese_weeks,
    chinese_partial,
    chinese_figures,
    chinese_days,
    chinese_counted,
    chinese_stretches,
    composed,
    english_placed,
)
RULES = all_rules()
FIRST = rules_by_first()
