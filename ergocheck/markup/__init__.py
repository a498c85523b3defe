"""Texts and shapes as markup: every character escaped, what no file may hold shown by its code."""
