"""The page at `/`: a chat that works with JavaScript, and as a plain form without."""

from bot.gateway.page.routes import add_routes

__all__ = ["add_routes"]
