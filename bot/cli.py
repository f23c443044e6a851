"""`navigator`: one command for everything. A part is imported only when it is asked for."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from bot.supervisor import tether

OK, INTERRUPTED = 0, 130
WRONG_SETTINGS = 2

# Command → what it does, and the module whose `register(subparsers)` adds it.
COMMANDS = {
    "run": ("set up what is missing, serve, and keep serving", "bot.commands.run"),
    "serve": ("serve one of the three programs that `run` keeps", "bot.commands.serve"),
    "train": ("train the model", "bot.commands.train"),
    "rasa": ("Rasa's own command line: train, test, shell, data validate, …", ""),
    "directory": ("the places people are sent to", "resources_db.cli"),
    "messages": ("what the assistant says, and translations", "bot.speaking.cli"),
    "vectors": ("make training quick: after new sentences", "bot.understanding.keep_vectors"),
    "evaluate": ("how well each language is understood", "bot.understanding.evaluate"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, what the command gives, or 2 for wrong settings."""
    tether.watch()
    words = list(sys.argv[1:] if arguments is None else arguments)
    _set_threads(words)
    if words[:1] == ["rasa"]:  # all that follows is Rasa's, `--help` too
        return _guarded(lambda: _rasa(words[1:]))
    return _guarded(lambda: _ours(words))


def _set_threads(words: Sequence[str]) -> None:
    """Training takes every core; everything else is fastest on one thread.

    Set before NumPy is imported, which reads it once. Who has set it knows better.
    """
    cores = os.cpu_count() or 1 if {"train", "vectors"} & set(words[:2]) else 1
    os.environ.setdefault("OMP_NUM_THREADS", str(cores))
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def _ours(words: Sequence[str]) -> int:
    options = _parser(words[:1]).parse_args(words)
    return int(options.run(options) or 0)


def _parser(asked: Sequence[str]) -> argparse.ArgumentParser:
    """All commands by name and purpose; only the one that is asked for in full."""
    parser = argparse.ArgumentParser(prog="navigator", description="The resource navigator.")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (summary, module) in COMMANDS.items():
        if name in asked:
            import_module(module).register(subparsers)
        else:
            subparsers.add_parser(name, help=summary)
    return parser


def _rasa(arguments: Sequence[str]) -> int:
    from bot.runtime import rasa_cli

    rasa_cli.main(arguments)
    return 0


def _guarded(run: Callable[[], int]) -> int:
    """Mistakes in settings are one line each, never a traceback."""
    try:
        return run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `navigator … | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        if type(error).__name__ != "SettingsError":  # the rooms share no types: each has its own
            raise
        print(error, file=sys.stderr)
        return WRONG_SETTINGS


if __name__ == "__main__":
    sys.exit(main())
