"""Brings a fresh clone to a working environment: uv, a Python, the locked packages.

Standard library only, and Python 3.7 syntax: this runs before anything is installed.
Everything it brings stays inside the project folder (.tools, .venv).
"""
