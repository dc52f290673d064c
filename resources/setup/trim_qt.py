"""Takes out of this environment what the kiosk uses nothing of: most of PySide6_Addons.

The wheel brings a web browser, charts and 3D, and can only be installed whole. What stays is
multimedia and text to speech; PySide6_Essentials is left as it is. A browser that is not there has
no holes to be closed.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution

KEPT = re.compile(
    r"\.dist-info/|/QtMultimedia(\.|/)|/QtTextToSpeech(\.|/)"
    r"|/lib(Qt6Multimedia|Qt6TextToSpeech|Qt6FFmpegStub|av|sw)|/plugins/(multimedia|texttospeech)/"
    r"|/Qt6?(Multimedia|TextToSpeech)[^/]*\.(dll|pyd)$|/(av|sw)[a-z]+-\d+\.dll$"
)


def main() -> None:
    """Remove the files; tell how many megabytes that were."""
    try:
        files = {file: file.as_posix() for file in distribution("pyside6-addons").files or []}
        shared = {file.as_posix() for file in distribution("pyside6-essentials").files or []}
    except PackageNotFoundError:
        return
    removed = 0
    for file, name in files.items():
        path = file.locate()
        if name not in shared and not KEPT.search(name) and path.is_file():
            removed += path.stat().st_size
            path.unlink()
    if removed:
        print(f"taken out of PySide6_Addons, for nothing uses it: {removed / 2**20:.0f} MB")


if __name__ == "__main__":
    main()
