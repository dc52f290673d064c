"""What the workers have in common: orders by stdin, reports by stdout, each in its own process."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.platform.parent import die_with_the_kiosk
from kiosk.speech.worker_protocol import Message, NotUnderstoodError, line


class Worker(QObject):
    """Obeys orders until there are no more."""

    ordered = Signal(object)
    ended = Signal()

    def __init__(self, name: str, order: Callable[[bytes], object]) -> None:
        """`name` begins what is said on stderr; `order` reads a line."""
        super().__init__()
        self._name = name
        self._order = order
        self.ended.connect(QCoreApplication.quit)

    def listen(self, lines: Iterable[bytes]) -> None:
        """Pass on the orders, from a thread of their own."""
        for said in lines:
            try:
                self.ordered.emit(self._order(said))
            except NotUnderstoodError as error:
                self.complain(str(error))
        self.ended.emit()

    def run(self, application: QCoreApplication) -> int:
        """Obey what comes by stdin until it ends; return the exit code."""
        die_with_the_kiosk()
        self.get_ready()
        threading.Thread(target=self.listen, args=(sys.stdin.buffer,), daemon=True).start()
        return application.exec()

    def get_ready(self) -> None:
        """Do what is to be done before the first order is read."""

    def tell(self, what: Message) -> None:
        """Report to the kiosk."""
        sys.stdout.buffer.write(line(what))
        sys.stdout.buffer.flush()

    def complain(self, why: str) -> None:
        """Say on stderr what is wrong; the kiosk does not listen there (see WorkerProcess)."""
        print(f"{self._name}: {why}", file=sys.stderr, flush=True)
