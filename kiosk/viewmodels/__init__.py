"""The only Python that QML sees: the types of the QML module Kiosk.ViewModels."""

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1
