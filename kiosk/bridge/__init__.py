"""The only Python that QML sees: the types of the QML module Kiosk.Bridge."""

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
