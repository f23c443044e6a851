"""`navigator run`: prepares what is needed, starts the three processes, keeps them running."""
