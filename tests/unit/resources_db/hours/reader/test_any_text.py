"""Any text at all: never an error, never half a reading, and the same for the same words."""

from hypothesis import example, given
from hypothesis import strategies as st

from resources_db.hours import Rule
from resources_db.hours.reader import read_hours

WORDS = st.sampled_from([
    "Mon", "Tuesday", "M-F", "MWF", "weekends", "daily", "every", "other", "1st", "2nd", "last",
    "of the month", "9", "12", "5pm", "9:30", "0900", "1700", "2016", "noon", "midnight", "am",
    "-", "to", "–", ",", ";", ":", ".", "/", "(", ")", "\n", "&", "and", "closed", "except",
    "holidays", "open", "24/7", "24 hours", "by appointment", "call for hours", "until gone",
    "from", "between", "evenings", "lunch", "pantry", "winter", "Dec 25", "12/25", "Smith", "?",
    "lunes", "a", "viernes", "cerrado", "de la tarde", "99999999999",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))


@given(TEXTS)
@example("Mon 123456-5")
@example("Mon 9-5 ((((((")
@example("\x00\ud800 Mon 9-5")
def test_all_or_nothing(text: str) -> None:
    reading = read_hours(text)
    assert all(isinstance(rule, Rule) for rule in reading.rules)
    assert not (reading.rules and reading.unread)
    assert bool(reading.rules) <= (not reading.seasonal)


@given(st.lists(WORDS, max_size=10).map(" ".join))
def test_case_and_blanks_change_nothing(text: str) -> None:
    reading = read_hours(text)
    assert read_hours(f"  {text.upper()}  ").rules == reading.rules
    assert read_hours(text.replace(" ", " \t ")).rules == reading.rules


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_what_may_speak_of_hours_is_never_dropped(text: str) -> None:
    """A word that nobody knows, beside times, leaves the text unread."""
    assert read_hours(f"Mon 9-5 grault {text}").rules == ()
