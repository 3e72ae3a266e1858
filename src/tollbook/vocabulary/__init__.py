"""The field's words: codes, ids, partial dates, counts, three-valued truth."""
