"""The scoring methods: examples, a second evaluation, boundaries, hostile input, lines, the command."""
