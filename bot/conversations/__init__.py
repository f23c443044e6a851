"""What is kept of conversations, and for how long: no words, no numbers, only keyed hashes."""
