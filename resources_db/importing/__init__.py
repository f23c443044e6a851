"""From any data set to the directory, through one door: read, staged, checked, compared, stored."""
