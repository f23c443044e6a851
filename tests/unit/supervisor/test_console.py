import io

import pytest

from bot.supervisor import console as consoles
from bot.supervisor.console import Console


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def screen(terminal: Terminal) -> list[str]:
    """The lines as they stand in the end."""
    return [line.split("\r\033[K")[-1] for line in terminal.getvalue().split("\n")]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    for interval in ("QUIET_S", "LOG_INTERVAL_S", "TERMINAL_INTERVAL_S"):
        monkeypatch.setattr(consoles, interval, 0)


def test_a_quick_step_is_one_line_in_a_log() -> None:
    log = io.StringIO()
    console = Console(2, log)
    console.step("Python")
    console.done("3.13.0")
    console.step("Packages")
    console.done()
    assert log.getvalue() == "1/2 Python … ok, 3.13.0\n2/2 Packages … ok\n"


def test_a_long_step_says_in_a_log_how_far_it_is() -> None:
    log = io.StringIO()
    console = Console(1, log)
    console.step("Packages")
    console.status("Downloading numpy")
    console.done()
    assert log.getvalue() == "1/1 Packages …\n    Downloading numpy (0 s)\n    ok\n"


def test_a_terminal_line_is_rewritten() -> None:
    terminal = Terminal()
    console = Console(1, terminal)
    console.step("Packages")
    console.status("Downloading numpy")
    console.done("all there")
    last = terminal.getvalue().split("\r\033[K")
    assert last == [
        "1/1 Packages …",
        "1/1 Packages … Downloading numpy (0 s)",
        "1/1 Packages … ok, all there\n",
    ]


def test_a_terminal_line_never_wraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    console = Console(1, terminal)
    console.step("Packages")
    console.status("Downloading " + "x" * 100)
    assert len(terminal.getvalue().split("\r\033[K")[-1]) < 20


def test_a_line_between_breaks_the_open_one() -> None:
    log = io.StringIO()
    console = Console(1, log)
    console.step("Start")
    console.line("rasa stopped")
    console.done("3 s")
    assert log.getvalue() == "1/1 Start …\nrasa stopped\n    ok, 3 s\n"


def test_a_line_between_takes_the_place_of_the_open_one_on_a_terminal() -> None:
    terminal = Terminal()
    console = Console(1, terminal)
    console.step("Start")
    console.status("waiting for rasa")
    console.line("rasa stopped")
    console.line("rasa is back")
    console.done()
    assert screen(terminal) == ["rasa stopped", "rasa is back", "1/1 Start … ok", ""]


def test_work_beside_another_step_stays_silent() -> None:
    log = io.StringIO()
    console = Console(2, log)
    console.step("Model")
    console.status("seeding", title="Directory")
    console.done()
    console.tick()
    assert log.getvalue() == "1/2 Model … ok\n"


def test_little_is_said_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consoles, "LOG_INTERVAL_S", 3600)
    log = io.StringIO()
    console = Console(1, log)
    console.step("Packages")
    for done in range(100):
        console.status(f"{done} of 100")
    assert log.getvalue() == "1/1 Packages …\n    0 of 100 (0 s)\n"


def test_an_old_terminal_without_our_letters_is_borne() -> None:
    raw = io.BytesIO()
    console = Console(1, io.TextIOWrapper(raw, encoding="ascii"))
    console.step("Start")
    console.line("ελληνικά")
    assert raw.getvalue() == b"1/1 Start ?\n????????\n"


def test_a_vanished_terminal_does_not_stop_the_work() -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    Console(1, Gone()).line("nobody hears this")
