"""Building of the place data that `tollbook.gazetteer` ships."""
