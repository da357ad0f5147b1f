"""Cuttings."""
