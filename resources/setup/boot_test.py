"""Boots the kiosk's machine in QEMU, hurts it, and tells what came back in how many seconds.

`boot_test.py MACHINE REST` takes the folder that `build-machine MACHINE boot-test` made, and the
picture of the resting page that `main.py tour` drew. What it looks at comes from outside: QEMU's
screen. What it does inside goes through a port of QEMU (machine/control.py), touches through a
panel of uinput. It ends with 1 when anything did not come back, and leaves the screens in MACHINE.
Seconds are those of QEMU without KVM, several times those of a tablet; ACCEL=kvm is faster.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage

SIZE = (1280, 800)
BOOT_SECONDS = 300
BACK_SECONDS = 120
UPDATE_SECONDS = 300
NEAR = 12
"""How far, of 255, a colour may be from another to be the same."""
DIMMED = 1 - 0x59 / 255
"""What is left of a colour when the screen at rest is dimmed: Theme.dimming."""
ALIKE = 0.995
"""How much of two pictures is the same when they show the same page."""
STEP = 4
QEMU = [
    *("qemu-system-x86_64", "-M", "q35", "-cpu", "max", "-smp", "2", "-m", "2048"),
    *("-accel", os.environ.get("ACCEL", "tcg,thread=multi"), "-display", "none", "-vga", "none"),
    *("-device", f"virtio-vga,xres={SIZE[0]},yres={SIZE[1]}", "-device", "virtio-keyboard-pci"),
    *("-device", "virtio-serial-pci", "-nic", "none"),
    *("-audiodev", "none,id=sound", "-device", "intel-hda"),
    *("-device", "hda-output,audiodev=sound"),
]


class Machine:
    """A machine that runs in QEMU."""

    def __init__(self, folder: Path, disk: Path) -> None:
        """Switch it on, with what `build-machine` left in `folder`, and `disk`."""
        self._folder = folder
        self._started = time.monotonic()
        for name in ("qmp", "control"):
            (folder / name).unlink(missing_ok=True)
        kernel = "root=/dev/vda ro quiet systemd.show_status=no vt.global_cursor_default=0"
        arguments = [
            *("-drive", f"file={disk},if=virtio,format=qcow2"),
            *("-kernel", folder / "vmlinuz", "-initrd", folder / "initrd.img", "-append", kernel),
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


KIOSK = "^/usr/bin/python3 .*ward-kiosk"
CAGE = "^cage "
SOUND = "^/usr/bin/pulseaudio"


@contextmanager
def booted(folder: Path, disk: Path) -> Iterator[Machine]:
    """Give a machine, and cut its power in the end."""
    machine = Machine(folder, disk)
    try:
        yield machine
    finally:
        machine.cut_power()


def first_boot(test: Test, machine: Machine) -> None:
    """From power to the page, and a finger on it."""
    at_rest = test.wait(lambda: test.is_at_rest(machine, "rest"), BOOT_SECONDS)
    painted = (
        "never painted" if at_rest is None else f"painted {machine.seconds():.0f} s after power"
    )
    test.tell("switched on", painted, at_rest is not None)
    state = machine.property("ActiveState") + " " + machine.property("SubState")
    test.tell("READY heard", f"the unit is {state}", state == "active running")
    errors = machine.run("journalctl -b -p err -u ward-kiosk -u ward-kiosk-sound -u seatd -o cat")
    test.tell("errors in the journal of the start", errors or "none", not errors)
    start_finger(machine)
    machine.tap(780, 155)
    opened = test.wait(lambda: alike(machine.screen("tapped"), test.rest) < 0.9, 20)
    page = "nothing" if opened is None else f"another page after {opened:.0f} s"
    test.tell("a finger on English (uinput)", page, opened is not None)


def start_finger(machine: Machine) -> None:
    """Plug the touch panel in, and keep it."""
    machine.run("modprobe uinput; rm -f /run/finger; mkfifo /run/finger")
    width, height = SIZE
    program = f"/usr/bin/python3 /usr/local/lib/boot-test/finger.py {width} {height}"
    machine.run(f"systemd-run --quiet --unit=finger sh -c 'exec 3<>/run/finger; {program} <&3'")
    time.sleep(5)


def hurts(test: Test, machine: Machine) -> None:
    """End and freeze what runs."""
    test.comes_back(machine, "kill -9 of the kiosk", f"pkill -9 -f '{KIOSK}'", KIOSK)
    test.comes_back(machine, "kill -9 of cage", f"pkill -9 -f '{CAGE}'", CAGE)
    test.comes_back(machine, "kill -9 of the sound server", f"pkill -9 -f '{SOUND}'", SOUND)
    test.comes_back(machine, "SIGSTOP of the kiosk", f"pkill -STOP -f '{KIOSK}'", KIOSK)
    free = machine.run("df --output=avail --block-size=1 / | tail -1")
    machine.run(f"fallocate --length {free} /var/full; head -c 50M /dev/zero > /var/full2")
    free = machine.run("df --output=avail / | tail -1")
    test.comes_back(
        machine,
        f"kill -9 of the kiosk with a full disk ({free} kB free)",
        f"pkill -9 -f '{KIOSK}'",
        KIOSK,
    )
    machine.run("rm -f /var/full /var/full2")
    machine.run(
        "mount -o remount,ro / || { systemctl stop systemd-journald; mount -f -o remount,ro /; }"
    )
    mounted = machine.run("findmnt --noheadings --output OPTIONS / | cut -d, -f1")
    test.comes_back(
        machine, f"kill -9 of the kiosk, root {mounted}", f"pkill -9 -f '{KIOSK}'", KIOSK
    )
    machine.run("mount -o remount,rw /")


def update(test: Test, machine: Machine) -> None:
    """Replace a file of the program, as a new version of the package does."""
    program = "/usr/share/ward-kiosk/kiosk/__init__.py"
    replace = f"cp -p {program} {program}.new && touch {program}.new && mv {program}.new {program}"
    test.comes_back(
        machine, "a new version under the kiosk at rest", replace, KIOSK, UPDATE_SECONDS
    )


def unplug(test: Test, machine: Machine) -> None:
    """Take the screen away, and give it back."""
    status = "/sys/class/drm/card*-Virtual-1/status"
    machine.run(f"for one in {status}; do echo off > $one; done")
    time.sleep(10)
    machine.run(f"for one in {status}; do echo detect > $one; done")
    after = test.wait(lambda: test.is_at_rest(machine, "plugged-in"), BACK_SECONDS)
    back = "not back" if after is None else f"painted again after {after:.0f} s"
    test.tell("the screen unplugged for 10 s", back, after is not None)


def keys(test: Test, machine: Machine) -> None:
    """Try to leave by the keyboard."""
    before = machine.run(f"cat /proc/sys/kernel/random/boot_id; pgrep -of '{KIOSK}'")
    for name, pressed in {
        "Ctrl+Alt+F2": ("ctrl", "alt", "f2"),
        "Ctrl+Alt+F6": ("ctrl", "alt", "f6"),
        "Ctrl+Alt+Del": ("ctrl", "alt", "delete"),
        "Ctrl+Alt+Backspace": ("ctrl", "alt", "backspace"),
        "Alt+SysRq+B": ("alt", "sysrq", "b"),
        "Alt+SysRq+K": ("alt", "sysrq", "k"),
        "Alt+F4": ("alt", "f4"),
        "power button": ("power",),
    }.items():
        machine.press(*pressed)
        same = machine.run(f"cat /proc/sys/kernel/random/boot_id; pgrep -of '{KIOSK}'") == before
        at_rest = test.wait(lambda: test.is_at_rest(machine), 5) is not None
        where = "the page, the same process" if same and at_rest else "somewhere else"
        test.tell(name, where, same and at_rest)


def limits(test: Test, machine: Machine) -> None:
    """Look at what may be had: memory, sockets."""
    group = machine.property("ControlGroup")
    inside = machine.run(f"cat /sys/fs/cgroup{group}/cgroup.procs | xargs -I% cat /proc/%/comm")
    most, now = machine.property("MemoryMax"), machine.property("MemoryCurrent")
    is_held = {"cage", "ward-kiosk"} <= set(inside.split()) or "python3" in inside
    used = f"{int(now) / 2**20:.0f} of {int(most) / 2**20:.0f} MB, for {' '.join(inside.split())}"
    test.tell("memory limit of the unit", used, is_held and int(now) > 20 * 2**20)
    found = machine.run("tail -qn +2 /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6")
    test.tell("sockets of a network", found or "none", not found)


def main() -> int:
    """Boot, hurt, boot again."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder, rest = Path(sys.argv[1]).resolve(), QImage(sys.argv[2])
    disk = folder / "boot-test.qcow2"
    base = f"file={folder / 'disk.img'}"
    subprocess.run(
        ["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", base[5:], str(disk)],
        check=True,
    )
    test = Test(folder, rest)
    print("| done | came back | well |\n|---|---|---|")
    with booted(folder, disk) as machine:
        first_boot(test, machine)
        hurts(test, machine)
        update(test, machine)
        unplug(test, machine)
        keys(test, machine)
        limits(test, machine)
    with booted(folder, disk) as machine:
        again = test.wait(lambda: test.is_at_rest(machine, "after-power-cut"), BOOT_SECONDS)
        after = (
            "never painted" if again is None else f"painted {machine.seconds():.0f} s after power"
        )
        test.tell("power cut", after, again is not None)
    return 0 if all(is_well for _, _, is_well in test.rows) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
