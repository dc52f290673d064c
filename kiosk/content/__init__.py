"""The leaflet: its model, loading, translations and checks. Free of Qt."""
