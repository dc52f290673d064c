"""Pictures for QML: figures, icons and QR codes, as Qt image providers."""
