"""Thin rasa-sdk actions: slots → Query → Directory → response keys and typed values.

An action says nothing itself: texts stand in domain.yml and locales/.
"""
