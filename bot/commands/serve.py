"""`navigator serve rasa|actions|gateway`: one of the programs that `navigator run` keeps."""

import argparse
from importlib import import_module

MODULES = {
    "rasa": "bot.runtime.server",
    "actions": "actions.server",
    "gateway": "bot.gateway.__main__",
}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("serve", help="serve one of the programs")
    parser.add_argument("program", choices=MODULES)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    import_module(MODULES[options.program]).main()
    return 0
