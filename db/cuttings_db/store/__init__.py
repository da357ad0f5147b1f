"""The only room that speaks SQL: the archive's file, its tables, and the arrays derived from them."""
