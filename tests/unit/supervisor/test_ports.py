import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.supervisor.errors import CannotRunError
from bot.supervisor.ports import holder, require_free_ports
from bot.supervisor.settings import Settings


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_free_ports_pass(free_port: Callable[[], int]) -> None:
    require_free_ports(Settings("127.0.0.1", free_port(), free_port(), free_port()))


@pytest.mark.parametrize(
    ("variable", "place"),
    [("PORT", 0), ("NAVIGATOR_RASA_PORT", 1), ("NAVIGATOR_ACTIONS_PORT", 2)],
)
def test_a_taken_port_says_which_variable_to_set(
    taken: int, free_port: Callable[[], int], variable: str, place: int
) -> None:
    ports = [free_port(), free_port(), free_port()]
    ports[place] = taken
    with pytest.raises(CannotRunError, match=rf"Port {taken} is in use.*{variable}=\d+ make run"):
        require_free_ports(Settings("127.0.0.1", *ports))


def test_a_port_held_on_all_addresses_is_taken(free_port: Callable[[], int]) -> None:
    with socket.socket() as listener:
        listener.bind(("", 0))
        listener.listen()
        settings = Settings("127.0.0.1", listener.getsockname()[1], free_port(), free_port())
        with pytest.raises(CannotRunError, match="is in use"):
            require_free_ports(settings)


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux tells who listens")
def test_the_holder_is_named(taken: int) -> None:
    assert f"(process {os.getpid()})" in holder(taken)


def test_nobody_holds_a_free_port(free_port: Callable[[], int]) -> None:
    assert holder(free_port()) == ""


def test_an_address_of_another_machine_is_refused(free_port: Callable[[], int]) -> None:
    settings = Settings("192.0.2.1", free_port(), free_port(), free_port())
    with pytest.raises(CannotRunError, match=r"Can't listen on 192\.0\.2\.1"):
        require_free_ports(settings)
