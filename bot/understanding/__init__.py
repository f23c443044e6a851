"""Text → intent, language, place, need and filters.

Pure functions and small models here; `components/` wraps them for Rasa.
"""
