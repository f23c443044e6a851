from pathlib import Path

import pytest
import yaml

from bot.gateway.sms.wishes import Wish, read_wish

SENTENCES = yaml.safe_load((Path(__file__).parent / "stop_sentences.yml").read_text("utf-8"))
# Twilio's own words (facts the carriers publish) and the ones of other languages.
STOP_WORDS = [
    *("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
    *("ARRET", "ARRÊT", "ALTO", "PARAR", "stop", "Stop"),
]


def wish(text):
    wished = read_wish(text)
    return wished and wished.wish


@pytest.mark.parametrize("text", [*STOP_WORDS, *SENTENCES["stop"]])
def test_requests_for_silence(text):
    assert wish(text) is Wish.STOP


@pytest.mark.parametrize("text", SENTENCES["none"])
def test_other_requests_with_such_words_inside(text):
    assert wish(text) is None


@pytest.mark.parametrize("word", STOP_WORDS)
@pytest.mark.parametrize("frame", [" {} ", "{}.", "{}!!!", "\n{}\n", "“{}”", "{} 🛑", "please {}"])
def test_stop_words_with_all_that_stands_around_them(word, frame):
    assert wish(frame.format(word)) is Wish.STOP


@pytest.mark.parametrize("word", STOP_WORDS)
@pytest.mark.parametrize("frame", ["{} eviction help", "bus {} near me", "where is the {}", "x{}"])
def test_stop_words_inside_another_request(word, frame):
    assert wish(frame.format(word)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("START", Wish.START),
        ("unstop", Wish.START),
        ("YES", Wish.RESUME),
        ("sí", Wish.RESUME),
        ("HELP", Wish.HELP),
        ("help!", Wish.HELP),
        ("INFO", Wish.HELP),
        ("AYUDA", Wish.HELP),
        ("help me", None),
        ("help please", None),
        ("necesito ayuda", None),
        ("info about shelters", None),
        ("start over", None),
        ("head start", None),
        ("yes please", None),
        ("", None),
        ("🙂", None),
        ("2", None),
    ],
)
def test_other_keywords_only_alone(text, expected):
    assert wish(text) is expected


def test_the_language_of_the_word_is_known():
    assert [read_wish(text).language for text in ("STOP", "ALTO", "ARRET")] == ["en", "es", "fr"]
