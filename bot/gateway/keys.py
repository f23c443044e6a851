"""What the handlers find in the application."""

from aiohttp import web

from bot.gateway.assistant import Assistant
from bot.gateway.chat import Chat
from bot.gateway.readiness import Readiness
from bot.gateway.settings import Settings

SETTINGS = web.AppKey("settings", Settings)
ASSISTANT = web.AppKey("assistant", Assistant)
CHAT = web.AppKey("chat", Chat)
READINESS = web.AppKey("readiness", Readiness)
