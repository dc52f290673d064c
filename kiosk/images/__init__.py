"""Images for QML, as Qt image providers: figures, icons and QR codes."""
