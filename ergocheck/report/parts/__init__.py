"""The parts of the report, one subject each: a reader in, blocks out."""
