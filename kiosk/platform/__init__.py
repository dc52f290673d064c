"""What the kiosk needs of the system: log, systemd, fonts, memory, other programs."""
