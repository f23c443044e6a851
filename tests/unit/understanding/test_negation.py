"""Places that a message takes back."""

import pytest

from bot.understanding.negation import without_denied
from resources_db.places import PlaceMention

NAMES = ("East Hartford", "Hartford", "New Haven", "Derby", "Ansonia", "Groton", "Norwich")


def mentions(text: str) -> list[PlaceMention]:
    """A mention for each of NAMES that stands in the text, longer names first."""
    found: list[PlaceMention] = []
    for name in NAMES:
        start = text.find(name)
        if start >= 0 and not any(m.start <= start < m.end for m in found):
            found.append(PlaceMention(start, start + len(name), None, None, name, 1.0))
    return sorted(found, key=lambda mention: mention.start)


def meant(text: str) -> list[str]:
    return [mention.value for mention in without_denied(text, mentions(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("not Hartford, I meant New Haven", ["New Haven"]),
        ("New Haven, not Hartford", ["New Haven"]),
        ("not in Hartford but in New Haven", ["New Haven"]),
        ("closer to Norwich than Groton", ["Norwich"]),
        ("Derby instead of Ansonia", ["Derby"]),
        ("no Hartford no, East Hartford", ["East Hartford"]),
        ("más cerca de Derby que de Ansonia", ["Derby"]),
        ("en vez de Hartford, New Haven", ["New Haven"]),
        ("I used to live in Derby, now Ansonia", ["Ansonia"]),
        ("I moved from Derby to Ansonia", ["Ansonia"]),
        ("ya no vivo en Derby, ahora en Ansonia", ["Ansonia"]),
        ("me mudé de Derby a Ansonia", ["Ansonia"]),
        ("Derby is too far, what about Ansonia", ["Ansonia"]),
        ("Derby me queda muy lejos, mejor Ansonia", ["Ansonia"]),
    ],
)
def test_place_taken_back_is_left_out(text, places):
    assert meant(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("no, Hartford", ["Hartford"]),
        ("No. New Haven", ["New Haven"]),
        ("food near Hartford", ["Hartford"]),
        ("Derby or Ansonia", ["Derby", "Ansonia"]),
        ("I live in Derby and work in Ansonia", ["Derby", "Ansonia"]),
        ("Derby is not too bad", ["Derby"]),
        ("vivo en Derby", ["Derby"]),
    ],
)
def test_other_places_stay(text, places):
    assert meant(text) == places


def test_only_place_stays_even_when_denied():
    assert meant("I'm not in Hartford") == ["Hartford"]


def test_no_place_is_no_place():
    assert without_denied("not here", []) == []
