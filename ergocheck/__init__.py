"""ErgoCheck: an ergonomic workplace assessment, from the first question to the fixed workplace."""

__version__ = "0.1.0"
