"""The leaflet on paper, from the same pack."""
