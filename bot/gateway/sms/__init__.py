"""Text messages: the doors of providers, the law of STOP, and replies that fit a small screen."""

from functools import partial

from aiohttp import web

from bot.gateway.sms.app import open_desk
from bot.gateway.sms.generic import Generic
from bot.gateway.sms.provider import Provider, receive
from bot.gateway.sms.twilio import Twilio

PROVIDERS: tuple[Provider, ...] = (Twilio(), Generic())


def add_routes(app: web.Application) -> None:
    """A door for each provider, and the desk behind them for as long as the app runs."""
    for provider in PROVIDERS:
        app.router.add_post(provider.path, partial(receive, provider=provider))
    app.cleanup_ctx.append(open_desk)
