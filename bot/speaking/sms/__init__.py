"""Text messages: counting segments, the GSM alphabet, results that fit."""
