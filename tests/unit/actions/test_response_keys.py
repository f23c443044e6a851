"""What actions and rules say is in the domain, and what is in the domain is said."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[3]
# Put behind a key by the code: no phone is known, several places, with conditions.
ENDINGS = ("_no_phone", "_several", "_filtered")


def said():
    files = [*(ROOT / "actions").glob("*.py"), *(ROOT / "data" / "rules").glob("*.yml")]
    return {
        key for file in files for key in re.findall(r"(?<!\.)utter_\w+", file.read_text("utf-8"))
    }


def in_domain():
    return set(yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))["responses"])


def test_what_is_said_is_in_the_domain():
    assert said() - in_domain() == set()


def test_what_is_in_the_domain_is_said():
    with_ending = {f"{key}{ending}" for key in said() for ending in ENDINGS}
    assert in_domain() - said() - with_ending == set()
