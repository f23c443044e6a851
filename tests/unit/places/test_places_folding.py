"""One word in many writings."""

import pytest

from resources_db.places.fold import ascii_digits, fold, without_possessive
from resources_db.places.sentence import Sentence


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Hartford", "hartford"),
        ("HÁRTFÓRD", "hartford"),
        ("Ｈａｒｔｆｏｒｄ", "hartford"),
        ("Łódź", "lodz"),
        ("đường", "duong"),
        ("ΧΆΡΤΦΟΡΝΤ", "χαρτφορντ"),
        ("Бристоль", "бристол"),
        ("أهلاً", "اهلا"),
        ("하트퍼드", "하트퍼드"),
        ("फ़ोर्ड", fold("फोर्ड")),
        ("O'Neill’s", "oneills"),
    ],
)
def test_folds(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_takes_the_possessive_off() -> None:
    assert without_possessive("Hartford's") == "Hartford"
    assert without_possessive("Hartford’S") == "Hartford"
    assert without_possessive("Greens") == "Greens"


def test_digits_of_any_script_stay_at_their_place() -> None:
    assert ascii_digits("in ٠٦١٠٦ / ०६") == "in 06106 / 06"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("West-Hartford, CT", ["west", "hartford", "ct"]),
        ("I'm in Hartford's north", ["im", "in", "hartford", "north"]),
        ("我住Hartford", ["我", "住", "hartford"]),
        ("Hartford에 살아요", ["hartford", "에", "살아요"]),
        ("mail a@b.example now", ["mail", "now"]),
        ("हार्टफोर्ड में", [fold("हार्टफोर्ड"), fold("में")]),
    ],
)
def test_splits_into_words(text: str, words: list[str]) -> None:
    assert [word.fold for word in Sentence(text).words] == words


def test_knows_where_a_sentence_breaks() -> None:
    breaks = [word.breaks for word in Sentence("St. Francis, E. Hartford. Now").words]
    assert breaks == [False, False, True, False, True]
