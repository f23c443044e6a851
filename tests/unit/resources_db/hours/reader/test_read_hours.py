"""Tables of texts: what is read is right, and what is not sure is not read."""

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest

import resources_db.seed
from resources_db.hours import Day, Rule, parse_hours
from resources_db.hours.reader import Reading, read_hours

TABLES = Path(__file__).parent


def lines(name: str) -> list[str]:
    found = (TABLES / name).read_text("utf-8").splitlines()
    return [line.replace(r"\n", "\n") for line in found if line and not line.startswith("#")]


READ = [tuple(line.split(" => ")) for line in lines("read.txt")]
UNREAD = lines("unread.txt")


def seed_hours() -> list[tuple[str, str]]:
    """What places published, and the hours that a person wrote beside it."""
    rows = [
        row
        for path in sorted(Path(*resources_db.seed.__path__).glob("*.csv"))
        for row in csv.DictReader(path.read_text("utf-8").splitlines())
    ]
    return [(row["hours_text"], row["hours"]) for row in rows if row.get("hours_text")]


def meaning(rules: Iterable[Rule]) -> set[tuple[object, ...]]:
    """Each day with each span: rules may be grouped in more than one way."""
    return {
        (rule.frequency, day, rule.opens_at, rule.closes_at) for rule in rules for day in rule.days
    }


@pytest.mark.parametrize(("text", "notation"), READ)
def test_it_means_the_same_in_our_notation(text: str, notation: str) -> None:
    reading = read_hours(text)
    assert reading.unread == ""
    assert meaning(reading.rules) == meaning(parse_hours(notation))


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_not_sure_is_kept_as_text(text: str) -> None:
    reading = read_hours(text)
    assert reading.rules == ()
    assert reading.unread == text


def test_the_tables_are_large_and_without_doubles() -> None:
    assert len({text for text, _ in READ}) == len(READ) >= 150
    assert len(set(UNREAD)) == len(UNREAD) >= 100


def test_it_reads_the_seed_as_people_did() -> None:
    told = seed_hours()
    read = [(text, hours) for text, hours in told if read_hours(text).rules]
    assert len(read) >= 60
    assert len(told) > len(read)
    for text, hours in read:
        assert meaning(read_hours(text).rules) == meaning(parse_hours(hours)), text


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u00a0", "-"])
def test_nothing_says_nothing(text: str) -> None:
    reading = read_hours(text)
    assert (reading.rules, reading.unread) == ((), "")


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\t", "  "])
@pytest.mark.parametrize("dash", ["–", "—", "‑", "−", "－", " – "])
def test_spaces_and_dashes_of_all_kinds(space: str, dash: str) -> None:
    text = f"Mon{dash}Fri{space}9:00{space}AM{dash}5:00{space}PM"
    assert meaning(read_hours(text).rules) == meaning(parse_hours("MO-FR 09:00-17:00"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon-Sat 9:30-4, closed 2nd & 4th Saturdays", (Day(5, 2), Day(5, 4))),
        ("Mon-Sat 9-5\n(Except Public Holidays and 2nd & 4th Saturdays)", (Day(5, 2), Day(5, 4))),
        ("Mon 9-5, except 3rd Monday", (Day(0, 3),)),
        ("Wed 9-12; closed last Wed of the month", (Day(2, -1),)),
    ],
)
def test_closed_on_weeks_of_the_month(text: str, days: tuple[Day, ...]) -> None:
    rules = read_hours(text).rules
    assert [rule for rule in rules if rule.opens_at is None] == [Rule("MONTHLY", days)]
    assert any(rule.opens_at for rule in rules)


def test_days_of_the_month() -> None:
    rules = read_hours("1st and 15th of every month 9am-noon").rules
    assert [(rule.frequency, rule.month_days, rule.days) for rule in rules] == [
        ("MONTHLY", (1, 15), ())
    ]


@pytest.mark.parametrize(
    ("text", "has_rules", "by_appointment"),
    [
        ("by appointment", False, True),
        ("By appointment only.", False, True),
        ("Call for an appointment", False, True),
        ("con cita previa", False, True),
        ("Mon-Fri 9-5 by appointment", True, True),
        ("By appointment: Tuesday 12-3 pm, Thursday 9 am-12 noon", True, True),
        ("9-5 Mon-Fri, appointment required", True, True),
        ("By appointment Monday through Thursday", False, True),
        ("Mon-Fri 9-5, Sat by appointment", True, False),
        ("Mon-Fri 9-5 or by appointment", True, False),
        ("Mon-Fri 9-5, no appointment needed", True, False),
        ("Mon-Fri 9-5", True, False),
    ],
)
def test_by_appointment(text: str, has_rules: bool, by_appointment: bool) -> None:
    reading = read_hours(text)
    assert (bool(reading.rules), reading.by_appointment) == (has_rules, by_appointment)


@pytest.mark.parametrize(
    ("text", "call_for_hours"),
    [
        ("Call for hours", True),
        ("Please call for current hours.", True),
        ("Contact us for hours of operation", True),
        ("Llame para horarios", True),
        ("Hours vary", False),
        ("Mon-Fri 9-5, call for weekend hours", False),
    ],
)
def test_call_for_hours(text: str, call_for_hours: bool) -> None:
    assert read_hours(text).call_for_hours is call_for_hours


@pytest.mark.parametrize(
    ("text", "seasonal"),
    [
        ("Oct-Apr Mon-Fri 9-5", True),
        ("6 p.m.-7 a.m. (winter)", True),
        ("Mon-Fri 9-5 during the school year", True),
        ("Mon-Fri 9-5", False),
        ("Mon-Fri 9-5, closed in July", False),
        ("Mon-Fri 9-5 at Lincoln School", False),
    ],
)
def test_part_of_a_year_is_not_taken_for_all_of_it(text: str, seasonal: bool) -> None:
    reading = read_hours(text)
    assert reading.seasonal is seasonal
    assert not (seasonal and reading.rules)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Mon-Fri 9-5", ""),
        ("Thu 10am-12pm. Please call ahead. Bring ID.", "Please call ahead; Bring ID"),
        ("Mon-Fri 9-5, hours subject to change", "hours subject to change"),
        ("Thu 10am-12pm, First Come, First Served", "First Come, First Served"),
        ("Mon-Fri 9-5 (UMD students only)", "UMD students only"),
        ("Tue 10:30-4:30 (old story)", "old story"),
        ("Mon-Fri 9-5; must live in New Haven", "must live in New Haven"),
        ("Sat 9-10:30am or until food runs out", "or until food runs out"),
        ("Mon-Fri 9-5; walk-ins welcome", "walk-ins welcome"),
    ],
)  # fmt: skip
def test_what_is_no_hours_becomes_a_note(text: str, note: str) -> None:
    reading = read_hours(text)
    assert reading.rules
    assert reading.note == note


def test_a_page_is_not_hours() -> None:
    page = "Mon-Fri 9-5. " * 100
    assert read_hours(page) == Reading(unread=page.strip())
