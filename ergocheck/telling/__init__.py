"""What the methods say of a result, as sentences of one language: for pages and report alike."""
