"""The steps that bring a database up, one file each."""
