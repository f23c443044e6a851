"""Metres are said as miles, no more precisely than they are known."""

import pytest

from bot.speaking.values.compact import compact_distance
from bot.speaking.values.distance import METRES_A_MILE, speak_distance


@pytest.mark.parametrize(
    ("distance_m", "said"),
    [
        (0, "less than 0.1 miles"),
        (150, "less than 0.1 miles"),
        (161, "0.1 miles"),
        (966, "0.6 miles"),
        (METRES_A_MILE, "1 mile"),
        (METRES_A_MILE * 1.04, "1 mile"),
        (8047, "5 miles"),
        (METRES_A_MILE * 9.94, "9.9 miles"),
        (METRES_A_MILE * 9.97, "10 miles"),
        (METRES_A_MILE * 12.4, "12 miles"),
        (80467, "50 miles"),
    ],
)
def test_tenths_below_ten_miles_and_whole_miles_above(voice, distance_m, said):
    assert speak_distance(distance_m, voice()) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "0.6 millas"),
        ("pl", "0,6 mili"),
        ("zh", "0.6英里"),
        ("vi", "0,6 dặm"),
        ("hi", "0.6 मील"),
    ],
)
def test_each_language_has_its_own_miles(voice, language, said):
    assert speak_distance(966, voice(language)) == said


@pytest.mark.parametrize(
    ("distance_m", "said"), [(20, "0.1mi"), (966, "0.6mi"), (40234, "25mi"), (None, "")]
)
def test_a_text_message_has_no_space_to_lose(voice, distance_m, said):
    assert compact_distance(distance_m, voice()) == said
