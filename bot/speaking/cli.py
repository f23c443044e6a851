"""`navigator messages`: keep the template, the translations and the checks together."""

import argparse
from pathlib import Path

from bot.speaking.catalogues import PO_PATH, Catalogues
from bot.speaking.checks.everything import check
from bot.speaking.checks.lengths import measure
from bot.speaking.template import all_messages, extract, load_responses, update

PROJECT = Path(__file__).parents[2]


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `messages` with its commands; each sets `run`, which gives the exit status."""
    parser = subparsers.add_parser("messages", help="what the assistant says, and translations")
    parser.add_argument("--domain", type=Path, default=PROJECT / "domain.yml")
    parser.add_argument("--locales", type=Path, default=PROJECT / "locales")
    parser.set_defaults(run=run_update, languages=[])
    commands = parser.add_subparsers()
    commands.add_parser("extract", help="renew the template").set_defaults(run=run_extract)
    commands.add_parser("check", help="find what is wrong").set_defaults(run=run_check)
    commands.add_parser("segments", help="lengths by text message").set_defaults(run=run_segments)
    renew = commands.add_parser("update", help="bring languages up to the template (all)")
    renew.add_argument("languages", nargs="*", metavar="TAG")
    renew.set_defaults(run=run_update)


def run_extract(args: argparse.Namespace) -> int:
    renewed = extract(all_messages(load_responses(args.domain)), args.locales)
    print("messages.pot renewed" if renewed else "messages.pot is up to date")
    return 0


def run_update(args: argparse.Namespace) -> int:
    run_extract(args)
    present = sorted(path.parts[-3] for path in args.locales.glob(f"*/{PO_PATH}"))
    for tag in args.languages or present:
        update(tag, args.locales)
        print(f"{tag} brought up to the template")
    return 0


def run_check(args: argparse.Namespace) -> int:
    problems = list(check(load_responses(args.domain), args.locales))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "all texts are in order")
    return 1 if problems else 0


def run_segments(args: argparse.Namespace) -> int:
    """A table to read: language, response, encoding, units, segments."""
    for length in measure(load_responses(args.domain), Catalogues.load(args.locales)):
        counted = length.segments
        print(
            f"{length.language}  {length.key:40} {counted.encoding} {counted.units:5}"
            f" {counted.count:3}"
        )
    return 0
