"""A machine in QEMU, looked at from outside; and the table of what was done to it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage

SIZE = (1280, 800)
BOOT_SECONDS = 300
BACK_SECONDS = 120
NEAR = 12
"""How far, of 255, a colour may be from another to be the same."""
DIMMED = 1 - 0x59 / 255
"""What is left of a colour when the screen at rest is dimmed: Theme.dimming."""
ALIKE = 0.995
"""How much of two pictures is the same when they show the same page."""
OTHER = 0.9
"""Less than this of two pictures is the same when they show different pages."""
OPEN_SECONDS = 20
STEP = 4
QEMU = [
    *("qemu-system-x86_64", "-M", "q35", "-cpu", "max", "-smp", "2", "-m", "2048"),
    *("-accel", os.environ.get("ACCEL", "tcg,thread=multi"), "-display", "none", "-vga", "none"),
    *("-device", f"virtio-vga,xres={SIZE[0]},yres={SIZE[1]}", "-device", "virtio-keyboard-pci"),
    *("-device", "virtio-serial-pci", "-device", "virtio-tablet-pci", "-nic", "none"),
    *("-audiodev", "none,id=sound", "-device", "intel-hda"),
    *("-device", "hda-duplex,audiodev=sound"),
]


class Machine:
    """A machine that runs in QEMU."""

    def __init__(self, folder: Path, starts_from: Iterable[object]) -> None:
        """Switch it on; `starts_from` are QEMU's arguments for that, `folder` keeps the screens."""
        self._folder = folder
        self._started = time.monotonic()
        for name in ("qmp", "control"):
            (folder / name).unlink(missing_ok=True)
        arguments = [
            *starts_from,
            *("-qmp", f"unix:{folder / 'qmp'},server,nowait"),
            *("-chardev", f"socket,id=control,path={folder / 'control'},server=on,wait=off"),
            *("-device", "virtserialport,chardev=control,name=control"),
        ]
        self._qemu = subprocess.Popen([*QEMU, *map(str, arguments)], stdin=subprocess.DEVNULL)
        self._qmp = _connect(folder / "qmp")
        self._qmp.readline()
        self.ask("qmp_capabilities")
        self._control = _connect(folder / "control")

    def seconds(self) -> float:
        """Return the seconds since it was switched on."""
        return time.monotonic() - self._started

    def ask(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Ask QEMU; return its answer."""
        self._qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._qmp.flush()
        while True:
            answer: dict[str, Any] = json.loads(self._qmp.readline())
            if "event" not in answer:
                return answer

    def run(self, command: str) -> str:
        """Run a command in the machine; return what it said."""
        self._control.write(command + "\n")
        self._control.flush()
        answer: dict[str, Any] = json.loads(self._control.readline())
        return str(answer["output"]).strip()

    def screen(self, name: str = "now") -> QImage:
        """Return what is on the screen; it is kept as NAME.png."""
        file = self._folder / f"{name}.png"
        self.ask("screendump", filename=str(file), format="png")
        return QImage(str(file))

    def tap(self, x: int, y: int) -> None:
        """Tap with a finger, in pixels."""
        self.run(f"echo {x} {y} > /run/finger")

    def point(self, x: int, y: int) -> None:
        """Tap with QEMU's own tablet, in pixels: where the machine has no finger of uinput."""
        for axis, value, size in (("x", x, SIZE[0]), ("y", y, SIZE[1])):
            moved = {"axis": axis, "value": round(value / size * 0x7FFF)}
            self.ask("input-send-event", events=[{"type": "abs", "data": moved}])
        for is_down in (True, False):
            button = {"button": "left", "down": is_down}
            self.ask("input-send-event", events=[{"type": "btn", "data": button}])
            time.sleep(0.2)

    def press(self, *keys: str) -> None:
        """Press keys together, by QEMU's names for them."""
        codes = [{"type": "qcode", "data": key} for key in keys]
        self.ask("send-key", keys=codes)
        time.sleep(2)

    def cut_power(self) -> None:
        """Switch it off as a plug does that is pulled."""
        self._qemu.kill()
        self._qemu.wait()

    def property(self, name: str, unit: str = "ward-kiosk") -> str:
        """Return what systemd says of a unit."""
        return self.run(f"systemctl show --value --property={name} {unit}")


def _connect(path: Path) -> Any:
    for _ in range(100):
        try:
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(str(path))
        except OSError:
            time.sleep(0.1)
        else:
            return connection.makefile("rw", encoding="utf-8")
    raise SystemExit(f"boot-test: QEMU does not answer at {path}")


def alike(one: QImage, other: QImage, factor: float = 1.0) -> float:
    """Return how much of two pictures is the same, 0 to 1; `factor` is how bright the first is."""
    if one.size() != other.size():
        return 0.0
    same = count = 0
    for y in range(0, one.height(), STEP):
        for x in range(0, one.width(), STEP):
            a, b = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
            pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
            same += all(abs(p - q * factor) <= NEAR for p, q in pairs)
            count += 1
    return same / count


class Test:
    """What was done, what came back, and after how many seconds."""

    def __init__(self, folder: Path, rest: QImage) -> None:
        self.folder = folder
        self.rest = rest
        self.rows: list[tuple[str, str, bool]] = []

    def tell(self, done: str, back: str, is_well: bool) -> None:
        """Note a row of the table."""
        self.rows.append((done, back, is_well))
        if len(self.rows) == 1:
            print("| done | came back | well |\n|---|---|---|")
        print(f"| {done} | {back} | {'yes' if is_well else 'NO'} |", flush=True)

    def is_at_rest(self, machine: Machine, name: str = "now") -> bool:
        """Return whether the resting page is on the screen, bright or dimmed."""
        screen = machine.screen(name)
        return max(alike(screen, self.rest), alike(screen, self.rest, DIMMED)) >= ALIKE

    def wait(self, condition: Callable[[], bool], seconds: float) -> float | None:
        """Return after how many seconds a condition held; None when it never did."""
        started = time.monotonic()
        while time.monotonic() - started < seconds:
            if condition():
                return time.monotonic() - started
            time.sleep(0.5)
        return None

    def comes_back(
        self, machine: Machine, done: str, command: str, program: str, seconds: float = BACK_SECONDS
    ) -> None:
        """Do something to a program, and wait until another is there and the page is at rest."""
        before = machine.run(f"pgrep -of '{program}'")
        machine.run(command)

        def is_back() -> bool:
            now = machine.run(f"pgrep -of '{program}'")
            is_new = now not in ("", before)
            return (
                is_new and machine.property("ActiveState") == "active" and self.is_at_rest(machine)
            )

        after = self.wait(is_back, seconds)
        back = "not back" if after is None else f"painted again after {after:.0f} s"
        self.tell(done, back, after is not None)


@contextmanager
def booted(folder: Path, starts_from: Iterable[object]) -> Iterator[Machine]:
    """Give a machine, and cut its power in the end."""
    machine = Machine(folder, starts_from)
    try:
        yield machine
    finally:
        machine.cut_power()


def opens(test: Test, machine: Machine, done: str, before: QImage, name: str) -> None:
    """Wait until the screen is another one than before; it is kept as NAME.png."""
    opened = test.wait(lambda: alike(machine.screen(name), before) < OTHER, OPEN_SECONDS)
    page = "nothing" if opened is None else f"another page after {opened:.0f} s"
    test.tell(done, page, opened is not None)


def switched_on(test: Test, machine: Machine, done: str, name: str) -> None:
    """Wait from power to the page; it is kept as NAME.png."""
    at_rest = test.wait(lambda: test.is_at_rest(machine, name), BOOT_SECONDS)
    painted = f"painted {machine.seconds():.0f} s after power"
    test.tell(done, "never painted" if at_rest is None else painted, at_rest is not None)
