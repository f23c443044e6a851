"""A stock Rasa project out of ours: the same sentences and rules, its own pipeline, one action."""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

TEMPLATE = Path(__file__).with_name("template")
ACTION = "action_answer"
ACTION_TEXT = "This comes from an action."
VERSION = "3.1"
RESPONSE = "utter_"
# As few as a new project has. Without any, its policies in TensorFlow would have nothing to do.
STORIES = (
    ("greet", "find_food", "thank"),
    ("find_housing", "find_food", "goodbye"),
    ("greet", "find_phone", "talk_to_human"),
)


def write(folder: Path, root: Path, actions_port: int, sentences: int) -> int:
    """Make the project in `folder`, which need not exist; how many sentences it learns from.

    `sentences`: about as many, evenly out of ours; 0 for all of them.
    """
    shutil.copytree(TEMPLATE, folder)
    ours = [_load(path) for path in sorted((root / "data" / "nlu").rglob("*.yml"))]
    examples = thinned(ours, sentences)
    (folder / "data").mkdir()
    _dump(folder / "data" / "nlu.yml", nlu_file(examples))
    rules = rules_of(root)
    _dump(folder / "domain.yml", domain(rules, texts_of(root)))
    _dump(folder / "data" / "rules.yml", rules_file(rules))
    _dump(folder / "data" / "stories.yml", stories_file(rules))
    endpoint = {"url": f"http://127.0.0.1:{actions_port}/webhook"}
    _dump(folder / "endpoints.yml", {"action_endpoint": endpoint})
    return sum(map(len, examples.values()))


def thinned(documents: Iterable[Mapping[str, Any]], sentences: int) -> dict[str, list[str]]:
    """Intent → every n-th of its sentences, so that about `sentences` are left; 0 for all."""
    lines: dict[str, list[str]] = defaultdict(list)
    for entry in (entry for document in documents for entry in document["nlu"]):
        lines[entry["intent"]] += [line for line in entry["examples"].splitlines() if line.strip()]
    total = sum(map(len, lines.values()))
    step = max(1, total // sentences) if sentences else 1
    return {intent: each[::step] for intent, each in lines.items()}


def nlu_file(examples: Mapping[str, list[str]]) -> dict[str, Any]:
    """Rasa's format: one block of text an intent."""
    entries = [
        {"intent": intent, "examples": "\n".join(lines) + "\n"}
        for intent, lines in examples.items()
    ]
    return {"version": VERSION, "nlu": entries}


def rules_of(root: Path) -> dict[str, str]:
    """Intent → what our rules do about it."""
    documents = map(_load, sorted((root / "data" / "rules").glob("*.yml")))
    return simple_rules(rule for document in documents for rule in document["rules"])


def simple_rules(rules: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Intent → action of those rules that are one intent and one action, whatever comes before."""
    found = {}
    for rule in rules:
        match rule["steps"]:
            case [{"intent": str(intent)}, {"action": str(action)}] if "condition" not in rule:
                found[intent] = action
    return found


def texts_of(root: Path) -> dict[str, str]:
    """Response → its first wording, of those responses that our rules give."""
    responses = _load(root / "domain.yml")["responses"]
    given = {action for action in rules_of(root).values() if action.startswith(RESPONSE)}
    return {name: responses[name][0]["text"] for name in sorted(given)}


def domain(rules: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "version": VERSION,
        "intents": sorted(rules),
        "actions": [ACTION],
        "responses": {name: [{"text": text}] for name, text in texts.items()},
        "session_config": {"session_expiration_time": 60, "carry_over_slots_to_new_session": True},
    }


def rules_file(rules: Mapping[str, str]) -> dict[str, Any]:
    """Responses stay; every custom action becomes the stock project's one."""
    return {
        "version": VERSION,
        "rules": [{"rule": intent, "steps": _turn(intent, rules)} for intent in rules],
    }


def stories_file(rules: Mapping[str, str]) -> dict[str, Any]:
    """Conversations of several turns, each turn as the rules have it."""
    return {
        "version": VERSION,
        "stories": [
            {
                "story": ", then ".join(intents),
                "steps": [step for intent in intents for step in _turn(intent, rules)],
            }
            for intents in STORIES
        ],
    }


def _turn(intent: str, rules: Mapping[str, str]) -> list[dict[str, str]]:
    action = rules[intent] if rules[intent].startswith(RESPONSE) else ACTION
    return [{"intent": intent}, {"action": action}]


def _load(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return document


def _dump(path: Path, document: Mapping[str, Any]) -> None:
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
