"""Language identification: our small classifier beside the general one, and silence on noise."""

import pytest

from bot.understanding.language import LanguageModel, identify

ENGLISH = [
    "i need food",
    "where is the shelter",
    "is it open today",
    "show me more",
    "hello there",
    "can you help me please",
    "the second one",
    "how do i get there",
    "thank you so much",
    "what do i need to bring",
    "near my house",
    "the food is for my kids",
]
SPANISH = [
    "necesito comida",
    "donde queda el refugio",
    "esta abierto hoy",
    "muestrame mas",
    "hola buenas",
    "me puede ayudar por favor",
    "el segundo",
    "como llego alla",
    "muchas gracias",
    "que tengo que llevar",
    "cerca de mi casa",
    "la comida es para mis hijos",
]


@pytest.fixture(scope="module")
def model():
    return LanguageModel.fit(ENGLISH + SPANISH, ["en"] * len(ENGLISH) + ["es"] * len(SPANISH))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("where can I find food for my kids", "en"),
        ("dónde puedo encontrar comida para mis hijos", "es"),
        ("necesito un lugar para dormir", "es"),
        ("bonjour, j'ai besoin de nourriture pour mes enfants", "fr"),
        ("потрібна їжа для моїх дітей сьогодні", "uk"),
        ("我需要食物和住的地方", "zh"),
    ],
)
def test_whole_sentences(model, text, tag):
    assert identify(model, text).tag == tag


@pytest.mark.parametrize("text", ["", "06106", "ok", "OK!", "2", "👍", "no", "860-555-0100"])
def test_noise_has_no_language(model, text):
    assert identify(model, text) is None


def test_place_names_are_left_out(model):
    assert identify(model, "Hartford", [(0, 8)]) is None


def test_a_saved_model_says_the_same(model, tmp_path):
    model.save(tmp_path)
    text = "donde hay comida"
    assert LanguageModel.load(tmp_path).probabilities(text) == model.probabilities(text)
