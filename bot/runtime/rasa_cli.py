"""Rasa's own command line, inside this runtime: `navigator rasa train`, `shell`, `test`, …"""

import sys
from collections.abc import Sequence

from bot.runtime.activation import activate


def main(arguments: Sequence[str]) -> None:
    """Run `rasa ARGUMENTS`. Exits as Rasa does."""
    activate()
    sys.argv = ["rasa", *arguments]
    from rasa.__main__ import main as rasa_main

    rasa_main()
