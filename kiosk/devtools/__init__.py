"""Tools for those who work on the kiosk: bench, soak, monkey, tour."""
