"""Segments are counted as carriers count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.speaking.sms.segments import is_gsm7, segments

EMOJI = "\N{GRINNING FACE}"


@pytest.mark.parametrize(
    ("text", "units", "count"),
    [
        ("", 0, 1),
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("é¿¡ñÑüÜ@£", 9, 1),
        ("€" * 80, 160, 1),
        ("€" * 81, 162, 2),
        ("a" * 158 + "[", 160, 1),
        ("a" * 159 + "[", 161, 2),
        # The two septets of "[" may not be parted: 152 + 2 do not fit a part of 153.
        ("a" * 152 + "[" + "a" * 152, 306, 3),
        ("a" * 151 + "[" + "a" * 153, 306, 2),
    ],
)
def test_gsm7(text, units, count):
    counted = segments(text)
    assert (counted.encoding, counted.units, counted.count) == ("GSM-7", units, count)


@pytest.mark.parametrize(
    ("text", "units", "count"),
    [
        ("я" * 70, 70, 1),
        ("я" * 71, 71, 2),
        ("я" * 134, 134, 2),
        ("я" * 135, 135, 3),
        ("a" * 69 + "á", 70, 1),
        ("a" * 70 + "á", 71, 2),
        (EMOJI * 35, 70, 1),
        (EMOJI * 36, 72, 2),
        # A surrogate pair may not be parted: 66 + 2 do not fit a part of 67.
        ("я" * 66 + EMOJI + "я" * 66, 134, 3),
        ("я" * 65 + EMOJI + "я" * 67, 134, 2),
    ],
)
def test_ucs2(text, units, count):
    counted = segments(text)
    assert (counted.encoding, counted.units, counted.count) == ("UCS-2", units, count)


@pytest.mark.parametrize("char", "áíóúçãõ’“”—–•…łŻя中\u00a0\u202f")
def test_one_character_outside_the_alphabet_changes_the_whole_text(char):
    assert segments("a" * 100 + char).encoding == "UCS-2"


@given(st.text(max_size=400), st.text(max_size=400))
def test_a_longer_text_never_takes_fewer_segments(text, more):
    assert segments(text).count <= segments(text + more).count


@given(st.text(alphabet="abc é€[]", min_size=1, max_size=700))
def test_parts_hold_what_they_may(text):
    counted = segments(text)
    assert is_gsm7(text)
    assert counted.units <= (160 if counted.count == 1 else 153 * counted.count)
