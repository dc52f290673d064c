"""The leaflet: its model, loading and translations. Free of Qt."""
