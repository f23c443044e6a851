"""The assistant: what it understands, what it says, and the door people come in by."""
