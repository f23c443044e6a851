"""The server answers nobody before its model is warm."""

from types import SimpleNamespace

import pytest

from bot.runtime.server import with_warm_up


class FakeAgent:
    """Knows what it was asked to understand."""

    def __init__(self, ready: bool) -> None:
        self.ready = ready
        self.parsed: list[str] = []

    def is_ready(self) -> bool:
        return self.ready

    async def parse_message(self, text: str) -> None:
        self.parsed.append(text)


@pytest.mark.parametrize(("has_model", "messages"), [(True, 1), (False, 0)])
async def test_a_first_message_belongs_to_loading(has_model: bool, messages: int) -> None:
    app, agent = SimpleNamespace(ctx=SimpleNamespace()), FakeAgent(ready=has_model)

    async def load(model_path: str, app: SimpleNamespace, loop: object) -> None:
        assert (model_path, agent.parsed) == ("models", [])
        app.ctx.agent = agent

    await with_warm_up(load)("models", app)
    assert len(agent.parsed) == messages
