"""`navigator train`: train the model, and note what it was made from."""

import argparse

from bot.runtime import rasa_cli
from bot.supervisor.program import ROOT
from bot.supervisor.training import train


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("train", help="train the model")
    parser.add_argument("--force", action="store_true", help="take nothing from Rasa's cache")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    train(ROOT, rasa_cli.main, force=options.force)
    return 0
