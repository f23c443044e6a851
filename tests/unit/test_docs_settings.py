"""`docs/settings.md` tells every environment variable that the code reads, and no other."""

import ast
import re
from collections.abc import Iterator
from dataclasses import Field, fields
from pathlib import Path
from typing import Any

import pytest

from bot.gateway.settings import Settings

PROJECT = Path(__file__).parents[2]
OURS = ("bot", "actions", "resources_db", "scripts")
PAGE = (PROJECT / "docs" / "settings.md").read_text("utf-8")
# Read by tools that we call, not by us.
OF_TOOLS = {"HTTPS_PROXY"}
# Everybody's, and no setting of ours.
OF_THE_SYSTEM = {"PATH"}

_OUR_VARIABLE = re.compile(r"(?:NAVIGATOR|TWILIO)_[A-Z_]*[A-Z]")
# What the code calls the variables that it sets for the programs it starts …
_SET_FOR_OTHERS = ("unless_set", "always", "ours", "threads")
# … and any mapping of environment variables.
_MAPPINGS = ("environ", "environment", "variables", *_SET_FOR_OTHERS)
_ENVIRONMENT = re.compile(rf"(?:^|\.)(?:{'|'.join(_MAPPINGS)})$")
_ROW = re.compile(r"^\| (`[^|]+) \| ([^|]*) \|", re.MULTILINE)


def names_in(node: ast.AST) -> Iterator[object]:
    """What a piece of code reads from the environment, or puts into that of a program."""
    match node:
        case ast.Call(func=ast.Attribute(value=mapping, attr=attr), args=[ast.Constant(name), *_]):
            if attr in ("get", "setdefault", "pop") and is_environment(mapping):
                yield name
        case ast.Subscript(value=mapping, slice=ast.Constant(name)):
            if is_environment(mapping):
                yield name
        case ast.Compare(left=ast.Constant(name), comparators=[mapping]):
            if is_environment(mapping):
                yield name
        case ast.Assign(targets=[ast.Name(id=target)], value=ast.Dict(keys=keys)):
            if target in _SET_FOR_OTHERS:
                yield from (key.value for key in keys if isinstance(key, ast.Constant))
        case ast.Constant(str(text)) if _OUR_VARIABLE.fullmatch(text):
            yield text


def is_environment(node: ast.expr) -> bool:
    return bool(_ENVIRONMENT.search(ast.unparse(node)))


def variables_in_code() -> set[str]:
    files = [path for folder in OURS for path in (PROJECT / folder).rglob("*.py")]
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    named = {name for node in nodes for name in names_in(node) if isinstance(name, str)}
    declared = {field.metadata["variable"].name for field in fields(Settings)}
    in_endpoints = _OUR_VARIABLE.findall((PROJECT / "endpoints.yml").read_text("utf-8"))
    return {*named, *declared, *in_endpoints} - OF_THE_SYSTEM


VARIABLES = variables_in_code()
DOCUMENTED = {name for row in _ROW.findall(PAGE) for name in re.findall(r"`(.+?)`", row[0])}


def test_the_code_is_searched_as_meant() -> None:
    known = {"PORT", "LOG_LEVEL", "NAVIGATOR_SECRET", "OMP_NUM_THREADS", "UV", "TWILIO_AUTH_TOKEN"}
    assert known <= VARIABLES


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_every_setting_is_documented(name: str) -> None:
    assert name in DOCUMENTED


def test_no_setting_is_documented_that_nothing_reads() -> None:
    assert DOCUMENTED - VARIABLES == OF_TOOLS


@pytest.mark.parametrize(
    "field",
    [field for field in fields(Settings) if isinstance(field.default, str | int | float)],
    ids=lambda field: field.name,
)
def test_a_documented_default_is_the_one_of_the_code(field: Field[Any]) -> None:
    name = field.metadata["variable"].name
    assert dict(_ROW.findall(PAGE))[f"`{name}`"] == str(field.default)
