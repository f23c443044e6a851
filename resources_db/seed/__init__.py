"""The directory of Connecticut as plain CSV files, and the way from them to the database."""
