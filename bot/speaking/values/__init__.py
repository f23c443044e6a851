"""Typed values (metres, times, codes, phone numbers) → words of a language."""
