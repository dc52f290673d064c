"""The ward kiosk: an illustrated hospital leaflet and guided pelvic floor exercises."""

__version__ = "0.2.0"
