"""The project's own texts: complete in every language, and none beside the catalogues."""

import csv
import re
from pathlib import Path

import pytest

from bot.speaking.catalogues import Catalogues
from bot.speaking.checks.everything import check
from bot.speaking.pseudo import PSEUDO, pseudo_catalogue
from bot.speaking.render import render
from bot.speaking.results import result_text
from bot.speaking.sms.results import results_text
from bot.speaking.template import all_messages, load_responses
from bot.speaking.terms import context_of, load_terms
from bot.speaking.values.samples import SAMPLE_NOW, SAMPLES
from bot.speaking.yaml_files import read_yaml

PROJECT = Path(__file__).parents[3]
LOCALES = PROJECT / "locales"
DOMAIN = PROJECT / "domain.yml"
RESPONSES = load_responses(DOMAIN)
# The taxonomy's kinds of facts → the terms that say them.
GROUPS = {
    "audience": ("filter", "eligibility"),
    "document": ("document",),
    "eligibility": ("eligibility",),
    "cost": ("fee",),
    "accessibility": ("accessibility",),
}


def rows(name: str) -> list[dict[str, str]]:
    path = PROJECT / "resources_db" / "taxonomy" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_all_checks_pass():
    assert [str(problem) for problem in check(RESPONSES, LOCALES)] == []


@pytest.mark.parametrize("channel", ["web", "sms"])
@pytest.mark.parametrize("language", Catalogues.load(LOCALES).languages)
def test_every_response_is_said_whole_in_every_language(language, channel):
    catalogues = Catalogues.load(LOCALES)
    for key in RESPONSES:
        rendered = render(
            RESPONSES,
            key,
            SAMPLES,
            language=language,
            channel=channel,
            catalogues=catalogues,
            now=SAMPLE_NOW,
        )
        assert rendered.text, key
        assert rendered.language == language
        assert not re.search(r"[{}]|\.\.(?!\.)|  ", rendered.text), rendered.text


@pytest.mark.parametrize("row", rows("taxonomy.csv"), ids=lambda row: row["code"])
def test_every_need_and_sub_need_has_its_term(row):
    group = "sub_need" if row["parent"] else "need"
    assert context_of(group, row["code"]) in load_terms()


@pytest.mark.parametrize(
    "row", rows("features.csv"), ids=lambda row: f"{row['kind']}-{row['code']}"
)
def test_every_coded_fact_has_its_term(row):
    for group in GROUPS.get(row["kind"], ()):
        assert context_of(group, row["code"]) in load_terms()


@pytest.mark.parametrize("intent", read_yaml(DOMAIN)["intents"])
def test_every_intent_can_be_offered_as_a_choice(intent):
    assert {context_of("choice", intent), context_of("request", intent)} <= load_terms().keys()


def test_no_text_escapes_the_catalogues(pantry, now):
    """In the invented language everything of ours has accents; what has none is a fact's value."""
    catalogues = Catalogues({PSEUDO: pseudo_catalogue(all_messages(RESPONSES))})
    facts = result_text(pantry, language=PSEUDO, catalogues=catalogues, now=now)
    sms = results_text([pantry], 1, PSEUDO, catalogues=catalogues, now=now)
    for name in ("Hands On Hartford", "Food pantry", "Hartford, CT 06103", "Mon-Fri 9-5"):
        facts = facts.replace(name, "")
    assert not re.search(
        r"\b(open|call|bring|cost|languages|closed|nobody)\b", facts, re.IGNORECASE
    )
    assert "õpéñ" in sms
    for key in RESPONSES:
        said = render(
            RESPONSES,
            key,
            SAMPLES,
            language=PSEUDO,
            channel="web",
            catalogues=catalogues,
            now=SAMPLE_NOW,
        )
        assert said.language == PSEUDO, key
        assert said.text.startswith("[")
        assert all(button.label.startswith("[") for button in said.suggestions)
