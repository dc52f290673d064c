"""The ward kiosk: an illustrated hospital leaflet and guided pelvic floor exercises."""
