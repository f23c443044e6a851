"""The directory in the words of the Human Services Data Specification 3 (HSDS)."""
