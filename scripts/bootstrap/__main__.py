"""`python3 -m scripts.bootstrap [--dev]`: make .venv ready, or find at once that it is."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, Mapping, Sequence

from scripts.bootstrap import stamp
from scripts.bootstrap.errors import SetupError

ROOT = Path(__file__).resolve().parents[2]
DATABASE_VARIABLES = ("NAVIGATOR_DATABASE_URL", "NAVIGATOR_CONVERSATIONS_URL")
INTERRUPTED = 130
TERMINATED = 143


def main(arguments: Sequence[str]) -> int:
    """0 when .venv is ready; otherwise says in one line what to do."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    wanted = wanted_parts(arguments, os.environ)
    try:
        if not is_ready(ROOT, wanted):
            prepare(ROOT, wanted)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return INTERRUPTED
    return 0


def wanted_parts(arguments: Sequence[str], environ: Mapping[str, str]) -> frozenset[str]:
    """What is needed beside the assistant: the tools of --dev, a driver for PostgreSQL."""
    dev = ["dev"] if "--dev" in arguments else []
    urls = [environ.get(name, "").strip() for name in DATABASE_VARIABLES]
    driver = ["postgresql"] if any(url.startswith("postgres") for url in urls) else []
    return frozenset(dev + driver)


def is_ready(root: Path, wanted: frozenset[str]) -> bool:
    made = stamp.read(root)
    if made is None or (made.root, made.inputs) != (str(root), stamp.inputs_of(root)):
        return False
    return made.parts >= wanted


def prepare(root: Path, wanted: frozenset[str]) -> None:
    """The slow way, by one process at a time."""
    from scripts.bootstrap import machine, setup

    here = machine.this_machine()
    machine.require_supported(here)
    machine.require_writable(root)
    with only_one(root):
        if not is_ready(root, wanted):
            setup.run(root, here, wanted, os.environ)


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Wait until no other setup runs in this folder, nor a uv that outlived one."""
    import fcntl

    with (root / ".tools" / "lock").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another setup is running in this folder; waiting for it …", flush=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
