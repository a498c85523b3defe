"""The promises, each a sentence that a machine can check."""
