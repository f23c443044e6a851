"""Rasa's own HTTP API, for people who know Rasa."""

from itertools import pairwise
from typing import Any

import pytest
import yaml

from bot.supervisor.program import ROOT
from tests.system.navigator import Navigator


def _parse(navigator: Navigator, text: str) -> dict[str, Any]:
    response = navigator.request("POST", f"{navigator.rasa_url}/model/parse", json={"text": text})
    assert response.status_code == 200
    parsed: dict[str, Any] = response.json()
    return parsed


@pytest.mark.parametrize(
    ("text", "intent", "place"),
    [
        ("I'm hungry and I live in Hartford", "find_food", "Hartford"),
        ("necesito un lugar para dormir esta noche en Bridgeport", "find_housing", "Bridgeport"),
        ("free cell phone 06511", "find_phone", "06511"),
        ("where is the AHEC near Waterbury", "find_ahec", "Waterbury"),
        ("6106", "give_location", "06106"),
        ("I want to die", "crisis_self_harm", None),
    ],
)
def test_intents_and_places(
    navigator: Navigator, text: str, intent: str, place: str | None
) -> None:
    parsed = _parse(navigator, text)
    assert parsed["intent"]["name"] == intent
    places = [entity["value"] for entity in parsed["entities"] if entity["entity"] == "place"]
    assert places == ([place] if place else [])


def test_the_ranking_names_every_intent_once(navigator: Navigator) -> None:
    parsed = _parse(navigator, "do you know where I can eat")
    ranking = parsed["intent_ranking"]
    assert ranking[0] == parsed["intent"]
    names = [row["name"] for row in ranking]
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert set(names) <= set(domain["intents"])
    assert len(names) == len(set(names))
    assert all(one["confidence"] >= other["confidence"] for one, other in pairwise(ranking))
    assert all(0 <= row["confidence"] <= 1 for row in ranking)


def test_entities_stand_where_they_were_written(navigator: Navigator) -> None:
    text = "Busco una despensa en hardford, abierta el sábado"
    entities = _parse(navigator, text)["entities"]
    found = {row["entity"]: row for row in entities}
    assert text[found["place"]["start"] : found["place"]["end"]] == "hardford"
    assert found["place"]["value"] == "Hartford"
    assert found["detected_language"]["value"] == "es"
    assert found["need"]["value"] == "food"
    filters = {row["value"] for row in entities if row["entity"] == "filter"}
    assert filters == {"open_saturday"}
