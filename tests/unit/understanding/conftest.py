"""Rasa's modules can be imported by the tests of what knows Rasa."""

from bot.runtime.activation import activate

activate()
