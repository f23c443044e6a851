from pathlib import Path

import pytest
import yaml

from bench.stock import project
from bench.stock.template.actions import actions
from bot.understanding.sentences import sentences_of

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def folder(tmp_path):
    project.write(tmp_path / "stock", ROOT, actions_port=4321, sentences=500)
    return tmp_path / "stock"


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_sentences_are_ours_about_as_many_as_wanted(folder):
    learnt = load(folder / "data" / "nlu.yml")["nlu"]
    lines = [line.removeprefix("- ") for each in learnt for line in each["examples"].splitlines()]
    assert {each["intent"] for each in learnt} == set(project.rules_of(ROOT))
    assert set(lines) <= {each.text for each in sentences_of(ROOT / "data" / "nlu")}
    assert 500 <= len(lines) < 600


def test_every_sentence_is_there_when_all_are_wanted():
    document = {"nlu": [{"intent": "greet", "examples": "- hi\n- hello\n- hey\n"}]}
    assert project.thinned([document], 0) == {"greet": ["- hi", "- hello", "- hey"]}
    assert project.thinned([document], 1) == {"greet": ["- hi"]}


def test_rules_keep_responses_and_have_one_action(folder):
    steps = {
        rule["steps"][0]["intent"]: rule["steps"][1]["action"]
        for rule in load(folder / "data" / "rules.yml")["rules"]
    }
    assert (steps["thank"], steps["find_food"]) == ("utter_thank", "action_answer")
    custom = {action for action in steps.values() if not action.startswith("utter_")}
    assert custom == {"action_answer"}


def test_the_domain_has_what_rules_and_stories_name(folder):
    domain = load(folder / "domain.yml")
    rules = load(folder / "data" / "rules.yml")["rules"]
    stories = load(folder / "data" / "stories.yml")["stories"]
    steps = [step for part in [*rules, *stories] for step in part["steps"]]
    known = {*domain["actions"], *domain["responses"]}
    assert {step["action"] for step in steps if "action" in step} == known
    assert {step["intent"] for step in steps if "intent" in step} == set(domain["intents"])


def test_rasa_finds_the_action_server(folder):
    url = load(folder / "endpoints.yml")["action_endpoint"]["url"]
    assert url == "http://127.0.0.1:4321/webhook"


def test_the_action_says_what_the_measurement_waits_for():
    assert actions.TEXT == project.ACTION_TEXT
    assert actions.ActionAnswer().name() == project.ACTION


def test_rules_with_conditions_or_several_turns_are_not_simple():
    rules = [
        {"steps": [{"intent": "greet"}, {"action": "utter_greet"}]},
        {"steps": [{"intent": "a"}, {"action": "b"}], "condition": [{"active_loop": None}]},
        {"steps": [{"intent": "c"}, {"action": "d"}, {"action": "e"}]},
    ]
    assert project.simple_rules(rules) == {"greet": "utter_greet"}
