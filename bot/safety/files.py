"""The YAML files of this room."""

from importlib.resources import files
from typing import Any

import yaml

_ROOM = files("bot.safety")


def read_yaml(*path: str) -> Any:
    return yaml.safe_load(_ROOM.joinpath(*path).read_text("utf-8"))


def languages_in(folder: str) -> list[str]:
    """The languages a folder has a file for: words/en.yml, words/es.yml → ["en", "es"]."""
    names = (entry.name for entry in _ROOM.joinpath(folder).iterdir())
    return sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml"))
