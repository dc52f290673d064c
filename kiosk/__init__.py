"""The ward kiosk: an illustrated hospital leaflet and guided pelvic floor exercises."""

__version__ = "0.1.0"
