"""The door: an aiohttp application for web and SMS in front of Rasa, which stays on loopback."""
