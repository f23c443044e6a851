"""A crisis comes first whenever words or probabilities point to one."""

import numpy as np
import pytest

from bot.understanding.reader import CRISIS_THRESHOLD, read

LABELS = ("find_food", "crisis_self_harm", "crisis_medical", "out_of_scope")


class FixedModel:
    """Answers the same probabilities for every text."""

    labels = LABELS

    def __init__(self, *probabilities: float) -> None:
        self._row = np.array(probabilities, dtype=np.float32)

    def probabilities(self, texts):
        return np.tile(self._row, (len(texts), 1))


def test_the_likeliest_intent_is_first():
    reading = read(FixedModel(0.8, 0.05, 0.05, 0.1), "I need food")
    assert (reading.intent, round(reading.confidence, 2)) == ("find_food", 0.8)
    assert [name for name, _ in reading.ranking][1] == "out_of_scope"


def test_likely_crises_add_up():
    half = CRISIS_THRESHOLD / 2 + 0.01
    reading = read(FixedModel(1 - 2 * half, half + 0.001, half - 0.001, 0.0), "something is wrong")
    assert reading.intent == "crisis_self_harm"
    assert len(reading.ranking) == len(LABELS)


def test_an_unlikely_crisis_is_none():
    assert read(FixedModel(0.9, 0.05, 0.03, 0.02), "I need food").intent == "find_food"


def test_a_plain_request_is_no_crisis_whatever_the_model_says():
    reading = read(FixedModel(0.4, 0.5, 0.1, 0.0), "necesito comida en Hartford")
    assert reading.ranking[0] == ("find_food", pytest.approx(0.4))


@pytest.mark.parametrize("text", ["I want to kill myself", "me quiero morir"])
def test_plain_words_count_whatever_the_model_says(text):
    reading = read(FixedModel(0.97, 0.01, 0.01, 0.01), text)
    assert reading.intent == "crisis_self_harm"
    assert reading.confidence >= 0.9
