"""The intent model: learns, is calibrated, survives saving, and never sees code in its files."""

import json

import numpy as np
import pytest

from bot.understanding.intent_model import IntentModel, softmax, with_unaccented_copies

SENTENCES = {
    "find_food": [
        "I need food",
        "where can I eat",
        "my kids are hungry",
        "food pantry please",
        "tengo hambre",
        "necesito comida",
        "¿dónde hay comida?",
        "groceries for a week",
    ],
    "find_phone": [
        "I need a phone",
        "free cell phone",
        "my phone was cut off",
        "where is wifi",
        "necesito un teléfono",
        "celular gratis",
        "me cortaron la línea",
        "internet for school",
    ],
    "greet": [
        "hello",
        "hi there",
        "good morning",
        "hey",
        "hola",
        "buenos días",
        "buenas tardes",
        "hi",
    ],
}


@pytest.fixture(scope="module")
def model():
    texts = [text for group in SENTENCES.values() for text in group]
    labels = [label for label, group in SENTENCES.items() for _ in group]
    return IntentModel.fit(texts, labels)


@pytest.mark.parametrize(
    ("text", "intent"),
    [("i'm so hungry", "find_food"), ("un celular por favor", "find_phone"), ("good day", "greet")],
)
def test_it_learns(model, text, intent):
    assert model.labels[int(model.probabilities([text])[0].argmax())] == intent


def test_rows_are_probabilities(model):
    rows = model.probabilities(["food", "", "\N{WAVING HAND SIGN}", "x" * 1000])
    assert rows.shape == (4, 3)
    assert np.allclose(rows.sum(axis=1), 1.0, atol=1e-5)


def test_a_saved_model_says_the_same(model, tmp_path):
    model.save(tmp_path)
    again = IntentModel.load(tmp_path)
    texts = ["necesito ayuda con comida", "phone"]
    assert np.array_equal(again.probabilities(texts), model.probabilities(texts))


def test_a_file_with_code_is_refused(model, tmp_path):
    model.save(tmp_path)
    np.savez(tmp_path / "intents.npz", weights=np.array([object()], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        IntentModel.load(tmp_path)


def test_files_are_plain(model, tmp_path):
    model.save(tmp_path)
    data = json.loads((tmp_path / "intents.json").read_text())
    assert set(data) == {"labels", "ngrams", "signs"}


def test_unaccented_copies_stay_with_their_sentence():
    texts, labels, groups = with_unaccented_copies(["comida", "teléfono"], ["a", "b"])
    assert texts == ["comida", "teléfono", "telefono"]
    assert (labels, groups) == (["a", "b", "b"], [0, 1, 1])


def test_softmax_does_not_overflow():
    assert softmax(np.array([[1e4, 0.0]], dtype=np.float32)).tolist() == [[1.0, 0.0]]
