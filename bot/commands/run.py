"""`navigator run`: everything, until Ctrl-C."""

import argparse
import sys

from bot.supervisor.errors import CannotRunError
from bot.supervisor.run import run


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("run", help="serve, and keep serving")
    parser.set_defaults(run=_run)


def _run(_options: argparse.Namespace) -> int:
    try:
        run()
    except CannotRunError as error:
        print(f"\n{error}", file=sys.stderr)
        return error.exit_code
    return 0
