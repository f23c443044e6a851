"""One cell of a seed file → its value. A ValueError says what to write instead."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from resources_db.phone_numbers import PhoneNumber, parse_phone
from resources_db.taxonomy import FEATURES, SUB_NEEDS

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ZIP = re.compile(r"06\d{3}")
DECIMAL = re.compile(r"-?\d+(\.\d+)?")
SOURCE_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LABELLED = re.compile(r"(?P<phone>[^()]+?)\s*\((?P<label>[^()]+)\)")
CONNECTICUT = {"latitude": (40.9, 42.1), "longitude": (-73.8, -71.7)}


def words(text: str) -> tuple[str, ...]:
    """The parts between semicolons."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def required(text: str) -> str:
    """Any text but none."""
    if not text:
        raise ValueError("must not be empty")
    return text


def matching(pattern: re.Pattern[str], hint: str) -> Callable[[str], str]:
    """A text of one form, or nothing."""

    def parse(text: str) -> str:
        if text and not pattern.fullmatch(text):
            raise ValueError(hint)
        return text

    return parse


def code_of(kind: str) -> Callable[[str], str]:
    """One code of the taxonomy, or nothing."""

    def parse(text: str) -> str:
        if text and text not in FEATURES[kind]:
            raise ValueError(f"not one of: {', '.join(FEATURES[kind])}")
        return text

    return parse


def codes_of(kind: str) -> Callable[[str], tuple[str, ...]]:
    """Codes of the taxonomy, joined by semicolons."""
    one = code_of(kind)
    return lambda text: tuple(one(word) for word in words(text))


def sub_needs(text: str) -> tuple[str, ...]:
    """Sub-needs, the first of them the row's own."""
    found = words(text)
    unknown = [word for word in found if word not in SUB_NEEDS]
    if unknown or not found:
        raise ValueError(f"write sub-needs of taxonomy.csv; unknown: {', '.join(unknown) or '-'}")
    return found


def degrees(column: str) -> Callable[[str], float | None]:
    """Decimal degrees in or near Connecticut."""
    low, high = CONNECTICUT[column]

    def parse(text: str) -> float | None:
        if not text:
            return None
        if not DECIMAL.fullmatch(text) or not low <= float(text) <= high:
            raise ValueError(f"write decimal degrees; in Connecticut {low} to {high}")
        return float(text)

    return parse


def phone(text: str) -> PhoneNumber | None:
    """A number to call, or nothing."""
    return parse_phone(text) if text else None


def labelled_phones(text: str) -> tuple[tuple[PhoneNumber, str], ...]:
    """`860-555-0100 (office); …`."""
    found = []
    for part in words(text):
        match = LABELLED.fullmatch(part)
        if not match:
            raise ValueError("write 860-555-0100 (what it is for)")
        found.append((parse_phone(match["phone"]), match["label"]))
    return tuple(found)


def yes(text: str) -> bool:
    """`yes` or nothing."""
    if text not in ("", "yes"):
        raise ValueError("write yes, or leave it empty")
    return text == "yes"


def yes_or_no(text: str) -> bool | None:
    """`yes`, `no`, or nothing where the source does not say."""
    if text not in ("", "yes", "no"):
        raise ValueError("write yes or no, or leave it empty")
    return text == "yes" if text else None


def whole_number(text: str) -> int | None:
    """Digits, or nothing."""
    if text and not text.isdecimal():
        raise ValueError("write a whole number")
    return int(text) if text else None


def day(text: str) -> date | None:
    """YYYY-MM-DD, or nothing."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError("write a day as 2026-11-30") from None


def area(text: str) -> tuple[str, ...]:
    """Towns, with regions of areas.csv spelled out."""
    return tuple(dict.fromkeys(town for word in words(text) for town in REGIONS.get(word, (word,))))


def _regions() -> dict[str, tuple[str, ...]]:
    path = Path(__file__).with_name("areas.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["region"]: words(row["towns"]) for row in csv.DictReader(file)}


REGIONS = _regions()
