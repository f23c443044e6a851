"""The docs name what there is, all of it, and nothing else."""

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot import cli
from bot.gateway.sms.generic import is_signed
from bot.languages import LANGUAGES

PROJECT = Path(__file__).parents[2]
ROOMS = ("bot", "actions", "resources_db", "scripts", "tests")
NAME_PAGES = ("domain.yml", "pyproject.toml", "config.yml", "Makefile")
PAGES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
READMES = sorted(path for room in ROOMS for path in (PROJECT / room).rglob("*.md"))
COMMANDS_PAGE = (PROJECT / "docs" / "commands.md").read_text("utf-8")

_LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_PAGE_IN_CODE = re.compile(r"(?<![\w/])docs/[a-z][\w/-]*(?:\.md)?")
# At the beginning of a line or of a piece of code, or by its path; else it is a user's name.
_NAVIGATOR = re.compile(r"(?:^|`|bin/)navigator ([a-z]+)(?: ([a-z]+)\b)?", re.MULTILINE)


def name_of(value: Path | str) -> str:
    return str(value.relative_to(PROJECT)) if isinstance(value, Path) else value


def links() -> Iterator[tuple[Path, str]]:
    """Each link of each page that stays in the project."""
    for page in (*PAGES, *READMES):
        for found in _LINK.findall(_CODE.sub("", page.read_text("utf-8"))):
            if "://" not in (target := "".join(found)):
                yield page, target


def anchor_of(heading: str) -> str:
    """As sites that show Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize(("page", "target"), [*links()], ids=name_of)
def test_a_link_leads_somewhere(page: Path, target: str) -> None:
    name, _, anchor = target.partition("#")
    path = (page.parent / name) if name else page
    assert path.exists()
    if anchor:
        headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
        assert anchor in map(anchor_of, headings)


def test_pages_that_the_code_names_are_there() -> None:
    files = [path for room in ROOMS[:-1] for path in (PROJECT / room).rglob("*.py")]
    texts = [path.read_text("utf-8") for path in (*files, *(PROJECT / n for n in NAME_PAGES))]
    named = {name for text in texts for name in _PAGE_IN_CODE.findall(text)}
    assert named
    assert [name for name in sorted(named) if not list(PROJECT.glob(f"{name}*"))] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    following: dict[Path, set[Path]] = {}
    for page, target in links():
        linked = (page.parent / target.partition("#")[0]).resolve()
        following.setdefault(page, set()).add(linked)
    found, waiting = set(), {PROJECT / "README.md"}
    while waiting:
        found |= waiting
        waiting = set().union(*(following.get(page, set()) for page in waiting)) - found
    assert set(PAGES) - found == set()


def commands() -> Iterator[str]:
    """Every command of `navigator`, those below another too."""
    for name, (_, module) in cli.COMMANDS.items():
        yield f"navigator {name}"
        if module:
            subparsers = argparse.ArgumentParser().add_subparsers()
            import_module(module).register(subparsers)
            yield from (f"navigator {name} {word}" for word in below(subparsers.choices[name]))


def below(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if not action.option_strings and action.choices:
            yield from map(str, action.choices)


COMMANDS = {*commands()}
TARGETS = {*re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("command", sorted(COMMANDS | {f"make {target}" for target in TARGETS}))
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"`{command}[` ]", COMMANDS_PAGE)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_command_is_documented_that_is_not_there(page: Path) -> None:
    code = "\n".join(_CODE.findall(page.read_text("utf-8")))
    with_more = {command.split()[1] for command in COMMANDS if command.count(" ") > 1}
    told = {
        f"navigator {name} {more}" if more and name in with_more else f"navigator {name}"
        for name, more in _NAVIGATOR.findall(code)
    }
    assert told <= COMMANDS
    assert {*re.findall(r"\bmake ([a-z]+)", code)} <= TARGETS


def test_the_readme_tells_which_languages_are_complete() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    table = dict(re.findall(r"^\| (.+) \| yes \| (.+) \|$", text, re.MULTILINE))
    reviews = {"source": "written here", "reviewed": "yes", "unreviewed": "not yet"}
    complete = [language for language in LANGUAGES.values() if language.complete]
    assert table == {language.english: reviews[language.review] for language in complete}


def test_the_example_signs_a_text_message_as_the_gateway_wants_it() -> None:
    page = (PROJECT / "docs" / "sms.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    said: dict[str, Any] = {}
    exec(example, said)  # noqa: S102 - our own page
    headers, body = said["headers"], said["body"]
    secret = "the same secret on both sides"
    assert is_signed(headers["X-Signature"], secret, headers["X-Timestamp"], body)
    assert not is_signed(headers["X-Signature"], "another secret", headers["X-Timestamp"], body)
