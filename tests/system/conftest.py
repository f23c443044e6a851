"""One navigator for all tests here; each test leaves it whole."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.system import processes
from tests.system.navigator import RECOVERY_S, Navigator
from tests.system.people import Person, Phone

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    needs_proc = pytest.mark.skipif(not processes.PROC.is_dir(), reason="reads /proc")
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.system)
            item.add_marker(needs_proc)


@pytest.fixture(scope="session")
def navigator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Navigator]:
    """Trains the model first, where there is no current one."""
    running = Navigator(tmp_path_factory.mktemp("navigator"))
    try:
        running.wait_until_ready()
        yield running
    finally:
        stop(running)


@pytest.fixture
def start(
    navigator: Navigator, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Navigator]]:
    """Starts further ones, with settings of their own; the model is there by now."""
    started: list[Navigator] = []

    def launch(**settings: str) -> Navigator:
        started.append(Navigator(tmp_path_factory.mktemp("another"), **settings))
        started[-1].wait_until_ready()
        return started[-1]

    yield launch
    for running in started:
        stop(running)


@pytest.fixture
def mended(navigator: Navigator) -> Iterator[Navigator]:
    """For tests that break something: what they leave broken is whole again afterwards."""
    yield navigator
    navigator.wait_until_whole(RECOVERY_S)


@pytest.fixture
def person(navigator: Navigator) -> Person:
    return Person(navigator)


@pytest.fixture
def phone(navigator: Navigator) -> Phone:
    return Phone(navigator)


def stop(running: Navigator) -> None:
    try:
        running.end()
    finally:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)
