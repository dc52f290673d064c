"""Boots the disk image in QEMU as a USB stick, by UEFI with secure boot, and looks at its screen.

`image_test.py IMAGE_FOLDER REST` takes the folder that `build-image` made, and the picture of the
resting page that `main.py tour --diagonal 12` drew. The image is copied, and its settings are
changed as a hospital would change them: the screen's diagonal, so that the picture fits only if
they were read. It ends with 1 when anything was not well, and leaves the screens in IMAGE_FOLDER.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from qemu import Test, booted, opens, switched_on

OVMF = Path("/usr/share/OVMF")
ENGLISH = (780, 155)
"""Where to tap, in pixels."""


def change_settings(image: Path) -> None:
    """Set the diagonal in the image's second partition."""
    table = subprocess.run(
        ["sfdisk", "--dump", str(image)], capture_output=True, text=True, check=True
    ).stdout
    start = next(line for line in table.splitlines() if "SETTINGS" in line)
    sector = int(start.partition("start=")[2].partition(",")[0])
    place = f"{image}@@{sector * 512}"
    settings = image.with_suffix(".toml")
    settings.unlink(missing_ok=True)
    subprocess.run(["mcopy", "-i", place, "::settings.toml", str(settings)], check=True)
    text = settings.read_text(encoding="utf-8")
    changed = text.replace("# screen_diagonal_inches = 10.1", "screen_diagonal_inches = 12.0")
    assert changed != text, "the settings have no diagonal to change"
    settings.write_text(changed, encoding="utf-8")
    subprocess.run(["mcopy", "-o", "-i", place, str(settings), "::settings.toml"], check=True)


def main() -> int:
    """Boot, tap, cut the power, boot again."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder, rest = Path(sys.argv[1]).resolve(), QImage(sys.argv[2])
    image = folder / "image-test.img"
    shutil.copyfile(folder / "ward-kiosk.img", image)
    change_settings(image)
    shutil.copyfile(OVMF / "OVMF_VARS_4M.ms.fd", folder / "image-test.vars")
    firmware = OVMF / "OVMF_CODE_4M.ms.fd"
    starts_from = [
        *("-M", "q35,smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on"),
        *("-drive", f"if=pflash,unit=0,format=raw,readonly=on,file={firmware}"),
        *("-drive", f"if=pflash,unit=1,format=raw,file={folder / 'image-test.vars'}"),
        *("-device", "qemu-xhci", "-drive", f"if=none,id=stick,format=raw,file={image}"),
        *("-device", "usb-storage,drive=stick"),
    ]
    test = Test(folder, rest)
    with booted(folder, starts_from) as machine:
        switched_on(test, machine, "the image, switched on", "image-rest")
        machine.point(*ENGLISH)
        opens(test, machine, "a tap on English", rest, "image-tapped")
    with booted(folder, starts_from) as machine:
        switched_on(test, machine, "the image, after a power cut", "image-after-power-cut")
    return 0 if all(is_well for _, _, is_well in test.rows) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
