"""What it takes of the machine, and whom it lets in."""

import pytest

from tests.system import processes
from tests.system.navigator import Navigator
from tests.system.people import Person

LOOPBACK = {"127.0.0.1", "::1"}
MOST_MB = 750


def test_nothing_listens_beyond_this_machine(navigator: Navigator) -> None:
    heard = {name: processes.listens_on(pid) for name, pid in navigator.programs().items()}
    assert heard.keys() == {"run", "rasa", "actions", "gateway"}
    assert set().union(*heard.values()) <= LOOPBACK
    assert all(heard[name] for name in ("rasa", "actions", "gateway"))


def test_it_fits_on_a_small_machine(
    navigator: Navigator, capsys: pytest.CaptureFixture[str]
) -> None:
    Person(navigator).say("food in Hartford")
    sizes_mb = {name: processes.resident_mb(pid) for name, pid in navigator.programs().items()}
    total_mb = sum(sizes_mb.values())
    with capsys.disabled():
        told = ", ".join(f"{name} {size:.0f}" for name, size in sizes_mb.items())
        print(f"\nMemory in MB: {told}; together {total_mb:.0f}")
    assert total_mb <= MOST_MB
