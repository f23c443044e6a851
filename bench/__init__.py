"""`make bench`: our assistant and a stock Rasa project, measured side by side on one machine."""
