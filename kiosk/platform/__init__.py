"""What the kiosk asks of the system below it: systemd, the log, memory, other programs."""
