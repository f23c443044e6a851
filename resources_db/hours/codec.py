"""Rules as compact JSON, as the search tables keep them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, time
from functools import lru_cache
from typing import Any

from resources_db.hours.rule import Day, Rule

TIMES = ("opens_at", "closes_at")
DATES = ("dtstart", "until", "valid_from", "valid_to")


def dump_rules(rules: Sequence[Rule]) -> str:
    """Rules as one line of JSON; empty for none."""
    return json.dumps([_packed(rule) for rule in rules], separators=(",", ":")) if rules else ""


@lru_cache(maxsize=4096)
def load_rules(text: str) -> tuple[Rule, ...]:
    """What `dump_rules` wrote."""
    return tuple(_unpacked(fields) for fields in json.loads(text)) if text else ()


def _packed(rule: Rule) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "frequency": rule.frequency,
        "days": [str(day) for day in rule.days],
        "month_days": list(rule.month_days),
        "opens_at": rule.opens_at and rule.opens_at.isoformat("minutes"),
        "closes_at": rule.closes_at and rule.closes_at.isoformat("minutes"),
        "interval": rule.interval if rule.interval > 1 else None,
        "week_start": rule.week_start or None,
        "count": rule.count,
    }
    fields |= {name: getattr(rule, name) and getattr(rule, name).isoformat() for name in DATES}
    return {name: value for name, value in fields.items() if value or name == "frequency"}


def _unpacked(fields: dict[str, Any]) -> Rule:
    values = dict(fields)
    values["days"] = tuple(Day.parse(day) for day in values.get("days", ()))
    values["month_days"] = tuple(values.get("month_days", ()))
    values |= {name: time.fromisoformat(values[name]) for name in _present(values, TIMES)}
    values |= {name: date.fromisoformat(values[name]) for name in _present(values, DATES)}
    return Rule(**values)


def _present(values: dict[str, Any], names: Sequence[str]) -> list[str]:
    return [name for name in names if name in values]
