"""`navigator evaluate`: how well each language is understood, on sentences kept from training."""

import argparse
import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from bot.runtime import activate, configure_logging
from bot.understanding.normalise import fold
from bot.understanding.scores import MEASURES, Case, Share, intent_accuracy
from bot.understanding.sentences import sentences_of

SENTENCES = Path("tests/nlu/evaluation")
TRAINING = Path("data/nlu")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("evaluate", help="how well each language is understood")
    parser.add_argument("languages", nargs="*", metavar="TAG", help="languages (default: all)")
    parser.add_argument("--mistakes", action="store_true", help="list what was misunderstood")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    read = asyncio.run(_read_all(SENTENCES, options.languages))
    cases = unseen(read, (sentence.text for sentence in sentences_of(TRAINING)))
    print(f"{len(read) - len(cases)} of {len(read)} sentences stand in training too: left out.\n")
    by_language = _grouped(cases, "language")
    print(table(by_language))
    print()
    print(styles(by_language))
    if options.mistakes:
        print("\n".join(["", *mistakes(cases)]))
    if options.json:
        figures = {tag: _figures(group) for tag, group in by_language.items()}
        options.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")
    return 0


def unseen(cases: Sequence[Case], training: Iterable[str]) -> list[Case]:
    """The cases whose words training has not seen ("yes, please" is everybody's)."""
    seen = set(map(_words, training))
    return [case for case in cases if _words(case.text) not in seen]


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(text)))


def table(by_language: Mapping[str, Sequence[Case]]) -> str:
    """A row for each measure, a column for each language, with 95 % intervals."""
    lines = [_row("", by_language)]
    for name, measure in MEASURES.items():
        lines.append(_row(name, [_shown(measure(cases)) for cases in by_language.values()]))
    return "\n".join(lines)


def styles(by_language: Mapping[str, Sequence[Case]]) -> str:
    """Intent accuracy by the style that sentences are written in."""
    names = sorted({case.style for cases in by_language.values() for case in cases})
    lines = [_row("intent, by style", by_language)]
    for style in names:
        groups = [[c for c in cases if c.style == style] for cases in by_language.values()]
        lines.append(_row(style, [_shown(intent_accuracy(group)) for group in groups]))
    return "\n".join(lines)


def mistakes(cases: Sequence[Case]) -> Iterator[str]:
    """Each sentence that was misunderstood, and how."""
    for case in cases:
        if not case.is_right:
            yield f"{case.language}  {case.intent} → {case.predicted}: {case.text}"
        for kind in ("place", "need", "sub_need", "filter", "ordinal", "language"):
            expected = case.expected.get(kind, frozenset())
            found = case.found.get(kind, frozenset())
            if expected != found:
                yield f"{case.language}  {kind} {sorted(expected)} → {sorted(found)}: {case.text}"


async def _read_all(folder: Path, tags: Sequence[str]) -> list[Case]:
    activate(lean=True)
    from rasa.core.agent import Agent

    configure_logging()
    agent = Agent.load("models/navigator.tar.gz")
    paths = [path for path in sorted(folder.glob("??.yml")) if not tags or path.stem in tags]
    return [
        _case(item, await agent.parse_message(item["text"]), path.stem)
        for path in paths
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def _case(item: Mapping[str, Any], parsed: Mapping[str, Any], tag: str) -> Case:
    found: dict[str, set[str]] = defaultdict(set)
    for entity in parsed["entities"]:
        found[entity["entity"]].add(str(entity["value"]))
    expected = (item.get("entities") or {}).items()
    return Case(
        text=item["text"],
        language=tag,
        style=item["style"],
        intent=item["intent"],
        predicted=parsed["intent"]["name"],
        expected={kind: frozenset(map(str, values)) for kind, values in expected},
        found={kind: frozenset(values) for kind, values in found.items()},
        detected=next(iter(found.get("detected_language", ())), None),
    )


def _grouped(cases: Sequence[Case], field: str) -> dict[str, list[Case]]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[getattr(case, field)].append(case)
    return dict(groups)


def _figures(cases: Sequence[Case]) -> dict[str, Any]:
    return {name: asdict(measure(cases)) for name, measure in MEASURES.items()}


def _row(name: str, cells: Sequence[str] | Mapping[str, Any]) -> str:
    return f"{name:20}" + "".join(f"{cell:>24}" for cell in cells)


def _shown(share: Share) -> str:
    low, high = share.interval
    return f"{share.rate:.1%} ({low:.0%}–{high:.0%}, {share.total})"
