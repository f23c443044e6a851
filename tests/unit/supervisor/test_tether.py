import os

from bot.supervisor import tether


def test_without_a_supervisor_nothing_is_watched() -> None:
    environ = {"HOME": "/home/x"}
    tether.watch(environ)
    assert environ == {"HOME": "/home/x"}


def test_a_grandchild_is_not_tethered() -> None:
    reading, writing = os.pipe()
    os.set_inheritable(reading, True)
    environ = {tether.VARIABLE: str(reading)}
    tether.watch(environ)
    assert environ == {}
    assert not os.get_inheritable(reading)
    # The writing end stays open to the end of this process: closing it would end the tests.
    os.set_inheritable(writing, False)
