"""Finding: the derived index, its SQL, filters and order. `Directory` is the way in."""
