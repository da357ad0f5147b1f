"""Recognisers that learned from annotated text: each is a stage of its own, loaded when it is first asked."""
