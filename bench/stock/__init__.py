"""The other side: Rasa as its makers release it, with the project that `rasa init` would begin."""
