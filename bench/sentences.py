"""The messages of a run, out of this project's own sentences and rules."""

from pathlib import Path

import yaml

from bench.messages import Message, choose, requests_with_town, sentences_of
from bench.stock.project import RESPONSE, rules_of
from resources_db.places import TOWNS, find_places

SEARCH = "action_find"


def messages_of(root: Path, pairs: int) -> list[Message]:
    """`pairs` that a rule answers, and as many that ask for something in a town."""
    documents = [
        yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((root / "data" / "nlu" / "en").glob("*.yml"))
    ]
    rules = rules_of(root)
    responses = sentences_of(documents, [i for i, a in rules.items() if a.startswith(RESPONSE)])
    searches = [i for i, a in rules.items() if a == SEARCH and i.startswith("find_")]
    placeless = [text for text in sentences_of(documents, searches) if not find_places(text)]
    return choose(pairs, responses, requests_with_town(placeless, sorted(TOWNS)))
