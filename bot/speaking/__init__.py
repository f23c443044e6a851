"""Response key + typed values + language + channel → what is said. Pure: no Rasa, no aiohttp."""
