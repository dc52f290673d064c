"""What must hold of a leaflet before a patient reads it. Free of Qt."""
