"""What is wrong with the texts: found before a resident finds it."""
