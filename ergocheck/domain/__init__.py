"""Checklists, answers, findings, levels and advice: plain values and rules, no I/O, no clock, no page language."""
