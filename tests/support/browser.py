"""A browser for one page of a file: runs a script in it, and keeps what the page saves.

Started as a process of its own: `python browser.py PAGE OUT SCRIPT`. It prints what the script
returns, and ends with NO_BROWSER where this machine has none.
"""

import os
import sys

NO_BROWSER = 77
PATIENCE_MS = 60_000


def main(file: str, out: str, script: str) -> int:
    """Open the page, run the script, wait for one download into the folder `out`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"
    try:
        from PySide6.QtCore import QTimer, QUrl
        from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
        from PySide6.QtWidgets import QApplication
    except ImportError:
        return NO_BROWSER

    application = QApplication([])
    profile = QWebEngineProfile(application)

    class Page(QWebEnginePage):
        def javaScriptAlert(self, origin: object, words: str) -> None:
            print(f"alert: {words}")

        def javaScriptConsoleMessage(self, level: object, words: str, *place: object) -> None:
            print(f"console: {words}")

    page = Page(profile)

    def download(item: object) -> None:
        item.setDownloadDirectory(out)
        item.isFinishedChanged.connect(application.quit)
        item.accept()

    profile.downloadRequested.connect(download)
    page.loadFinished.connect(lambda _: page.runJavaScript(script, print))
    page.load(QUrl.fromLocalFile(file))
    QTimer.singleShot(PATIENCE_MS, application.quit)
    application.exec()
    page.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
