"""The real safety net over a directory of the test's own."""

import asyncio
import threading
from types import SimpleNamespace

import pytest

from bot.gateway import safety_net

NUMBERS = ("211", "911", "988")


class FakeDirectory:
    """Finds `found` results for each query that it is asked."""

    def __init__(self, found=2, lines=1):
        self.found, self.line_count = found, lines
        self.asked = []
        self.hangs = threading.Event()
        self.hangs.set()

    def search_widening(self, query, *, at):
        self.hangs.wait(30)
        assert at.tzinfo is not None
        self.asked.append(query)
        return SimpleNamespace(results=self._results(self.found), total=7, radius_m=8047.0)

    def lines(self, query, *, at, limit=3):
        self.asked.append(query)
        return self._results(self.line_count)

    @staticmethod
    def _results(count):
        return tuple(SimpleNamespace(to_json=lambda: {"id": "x"}) for _ in range(count))


@pytest.fixture
def directory():
    directory = FakeDirectory()
    yield directory
    directory.hangs.set()


@pytest.fixture
def ask(directory):
    async def asked(text, language=None, location=None, channel="web"):
        replies = await safety_net.reply(
            text, language=language, location=location, channel=channel, directory=directory
        )
        said = " ".join(reply["text"] for reply in replies)
        assert all(number in said for number in NUMBERS) or replies[0]["type"] == "crisis"
        return replies

    return asked


def keys(replies):
    return [reply["response"].removeprefix("utter_safety_net_") for reply in replies]


async def test_need_and_place_are_searched(ask, directory):
    replies = await ask("food in Hartford")
    assert keys(replies) == ["simple_search", "results"]
    assert replies[1]["type"] == "results"
    data = replies[1]["data"]
    assert (data["need"], data["place"], data["total"]) == ("food", "Hartford", 7)
    assert (data["radius_m"], data["first_number"]) == (8047.0, 1)
    assert data["results"] == [{"id": "x"}] * 2
    (query,) = directory.asked
    assert (query.need, query.sub_needs, query.town) == ("food", (), "Hartford")
    assert query.point is not None


async def test_two_needs_are_numbered_on(ask):
    replies = await ask("food and clothes and a lawyer in 06106")
    assert [reply["data"].get("first_number") for reply in replies] == [None, 1, 3]
    assert [reply["data"].get("need") for reply in replies] == [None, "food", "clothing"]


async def test_a_text_message_has_room_for_one_need(ask):
    replies = await ask("food and clothes in 06106", channel="sms")
    assert [reply["data"].get("need") for reply in replies] == [None, "food"]


async def test_the_finer_wish_comes_first_then_the_whole_need(ask, directory):
    await ask("soup kitchen in Hartford")
    assert [query.sub_needs for query in directory.asked] == [("hot_meals",)]
    directory.asked.clear()
    directory.found = directory.line_count = 0
    replies = await ask("soup kitchen in Hartford")
    assert [query.sub_needs for query in directory.asked] == [("hot_meals",)] * 2 + [()] * 2
    assert keys(replies) == ["nothing_found"]


async def test_where_nothing_is_near_there_are_lines_to_call(ask, directory):
    directory.found = 0
    replies = await ask("food in Hartford")
    assert replies[1]["data"]["results"] == [{"id": "x"}]
    assert replies[1]["data"]["radius_m"] is None


async def test_the_browsers_place_serves_where_none_is_named(ask, directory):
    here = {"latitude": 41.31, "longitude": -72.92}
    replies = await ask("food", location=here)
    assert replies[1]["data"]["place"] == "New Haven"
    assert directory.asked[0].point == (41.31, -72.92)
    await ask("food in Hartford", location=here)
    assert directory.asked[1].town == "Hartford"


@pytest.mark.parametrize(
    ("text", "location", "expected"),
    [
        ("hello", None, "no_need"),
        ("Hartford", None, "incomplete"),
        ("", None, "no_need"),
        ("food", {"latitude": 0.0, "longitude": 0.0}, "incomplete"),
    ],
)
async def test_what_is_missing_is_asked_for(ask, directory, text, location, expected):
    directory.line_count = 0
    assert keys(await ask(text, location=location)) == [expected]


async def test_a_need_alone_gets_lines_to_call(ask):
    replies = await ask("food")
    assert keys(replies) == ["simple_search", "results"]
    assert replies[1]["data"]["place"] is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I want to die", "crisis_self_harm"),
        ("my husband hits me", "crisis_violence"),
        ("he can't breathe", "crisis_medical"),
    ],
)
async def test_danger_comes_before_everything(ask, directory, text, key):
    (reply,) = await ask(f"{text}, and food in Hartford")
    assert (reply["response"], reply["type"]) == (f"utter_safety_net_{key}", "crisis")
    assert all(number in reply["text"] for number in ("911", "988", "888-774-2900"))
    assert directory.asked == []


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [
        ("comida en Hartford", None, "es"),
        ("me quiero morir", None, "es"),
        ("food in Hartford", "es", "es"),
        ("comida en Hartford", "es-PR", "es"),
        ("food in Hartford", "vi", "en"),
        ("???", None, "en"),
    ],
)
async def test_it_speaks_the_persons_language_where_it_can(ask, text, language, spoken):
    replies = await ask(text, language=language)
    assert {reply["language"] for reply in replies} == {spoken}


async def test_a_broken_directory_leaves_the_numbers(ask, directory, caplog):
    def fail(query, *, at):
        raise RuntimeError("xylophone-7")

    directory.search_widening = fail
    assert keys(await ask("food in Hartford")) == ["no_need"]
    assert "RuntimeError" in caplog.text
    assert "xylophone-7" not in caplog.text


async def test_a_directory_that_hangs_is_not_waited_for(ask, directory, monkeypatch):
    monkeypatch.setattr(safety_net, "SEARCH_TIMEOUT_S", 0.1)
    directory.hangs.clear()
    assert keys(await ask("food in Hartford")) == ["no_need"]


async def test_several_that_hang_do_not_block_the_rest(ask, directory, monkeypatch):
    monkeypatch.setattr(safety_net, "SEARCH_TIMEOUT_S", 0.1)
    directory.hangs.clear()
    answers = await asyncio.gather(*(ask("food in Hartford") for _ in range(6)))
    assert [keys(replies) for replies in answers] == [["no_need"]] * 6
    assert await asyncio.to_thread(lambda: "free") == "free"


@pytest.mark.parametrize("text", ["\ud800", "\x00", "x" * 100_000, "food " * 1000])
async def test_it_never_raises(ask, text):
    assert await ask(text)


async def test_without_a_directory_of_its_own_it_opens_the_settings_one(monkeypatch, tmp_path):
    monkeypatch.setenv("NAVIGATOR_DATABASE_URL", f"sqlite:///{tmp_path}/none/directory.db")
    safety_net._directory.cache_clear()
    replies = await safety_net.reply(
        "food in Hartford", language=None, location=None, channel="sms"
    )
    safety_net._directory.cache_clear()
    assert keys(replies) == ["no_need"]
