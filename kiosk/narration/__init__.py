"""Making the recordings of a leaflet: by an engine, or from a human voice. For making only."""
