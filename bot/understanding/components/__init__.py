"""Thin Rasa components over this room's pure functions. Nothing else here knows Rasa."""
