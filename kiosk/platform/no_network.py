"""Keeps the QML engine off the network: the kiosk never opens a connection."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager

log = logging.getLogger(__name__)


class NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Makes network access managers for QML that refuse every request, with a log line."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Return a manager that refuses every request."""
        # Imported here to keep it out of start-up (8 ms): nothing that ships makes a request.
        from PySide6 import QtNetwork

        class Unreachable(QtNetwork.QNetworkAccessManager):
            def createRequest(
                self,
                operation: QtNetwork.QNetworkAccessManager.Operation,
                request: QtNetwork.QNetworkRequest,
                data: object = None,
            ) -> QtNetwork.QNetworkReply:
                log.error("QML: a network request (%s) was refused.", request.url().scheme())
                return super().createRequest(operation, QtNetwork.QNetworkRequest(), None)

        return Unreachable(parent)
