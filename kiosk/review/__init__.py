"""Sign-off of a leaflet by the hospital: sheets to fill in, and taking back what was filled in."""
