"""Boots the kiosk's machine in QEMU, hurts it, and tells what came back in how many seconds.

`boot_test.py MACHINE REST` takes the folder that `build-machine MACHINE` made, and the
picture of the resting page that `main.py tour` drew. What it looks at comes from outside: QEMU's
screen. What it does inside goes through a port of QEMU (machine/control.py), touches through a
panel of uinput. It ends with 1 when anything did not come back, and leaves the screens in MACHINE.
Seconds are those of QEMU without KVM, several times those of a tablet; ACCEL=kvm is faster.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtGui import QImage
from qemu import BACK_SECONDS, SIZE, Machine, Test, booted, opens, switched_on

KIOSK = "^/usr/bin/python3 .*ward-kiosk"
CAGE = "^cage "
SOUND = "^/usr/bin/pulseaudio"
PLAYER = "ward-kiosk.* play$"
BEGIN, HEAR, FIRST_CARD = (640, 705), (1072, 80), (224, 250)
"""Where to tap on the hint and then on the contents, in pixels."""
UPDATE_SECONDS = 300


def first_boot(test: Test, machine: Machine) -> None:
    """From power to the page, and a finger on it."""
    switched_on(test, machine, "switched on", "rest")
    state = machine.property("ActiveState") + " " + machine.property("SubState")
    test.tell("READY heard", f"the unit is {state}", state == "active running")
    errors = machine.run("journalctl -b -p err -u ward-kiosk -u ward-kiosk-sound -u seatd -o cat")
    test.tell("errors in the journal of the start", errors or "none", not errors)
    start_finger(machine)
    machine.tap(780, 155)
    opens(test, machine, "a finger on English (uinput)", test.rest, "tapped")


def start_finger(machine: Machine) -> None:
    """Plug the touch panel in, and keep it."""
    machine.run("modprobe uinput; rm -f /run/finger; mkfifo /run/finger")
    width, height = SIZE
    program = f"/usr/bin/python3 /usr/local/lib/boot-test/finger.py {width} {height}"
    machine.run(f"systemd-run --quiet --unit=finger sh -c 'exec 3<>/run/finger; {program} <&3'")
    time.sleep(5)


def frozen_sound(test: Test, machine: Machine) -> None:
    """Freeze the sound while a page is read aloud, and turn the page."""
    machine.tap(*BEGIN)
    time.sleep(5)
    machine.tap(*HEAR)
    heard = test.wait(lambda: machine.run(f"pgrep -f '{PLAYER}'") != "", 30)
    test.tell("reading aloud", f"a player after {heard or -1:.0f} s", heard is not None)
    machine.run(f"pkill -STOP -f '{SOUND}'")
    time.sleep(1)
    before = machine.screen("sound-frozen")
    machine.tap(*FIRST_CARD)
    opens(test, machine, "a finger while the sound is frozen", before, "turned")
    machine.run(f"pkill -9 -f '{SOUND}'")


def hurts(test: Test, machine: Machine) -> None:
    """End and freeze what runs."""
    test.comes_back(machine, "kill -9 of the kiosk", f"pkill -9 -f '{KIOSK}'", KIOSK)
    test.comes_back(machine, "kill -9 of cage", f"pkill -9 -f '{CAGE}'", CAGE)
    test.comes_back(machine, "kill -9 of the sound server", f"pkill -9 -f '{SOUND}'", SOUND)
    test.comes_back(machine, "SIGSTOP of the kiosk", f"pkill -STOP -f '{KIOSK}'", KIOSK)
    machine.run("head -c 4G /dev/zero > /var/full; sync")
    free = machine.run("df --output=avail / | tail -1")
    test.comes_back(
        machine,
        f"kill -9 of the kiosk with a full disk ({free} kB free)",
        f"pkill -9 -f '{KIOSK}'",
        KIOSK,
    )
    machine.run("rm -f /var/full")
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
    """Take the screen away, and give it back, each with the event that a real plug makes."""
    status = "/sys/class/drm/card*-Virtual-1/status"
    rules = "/run/udev/rules.d"
    rule = 'SUBSYSTEM=="drm", ACTION=="change", ENV{HOTPLUG}="1"'
    machine.run(f"mkdir -p {rules}; echo '{rule}' > {rules}/99-unplug.rules; udevadm control -R")
    tell = "udevadm trigger --action=change --subsystem-match=drm"
    machine.run(f"for one in {status}; do echo off > $one; done; {tell}")
    time.sleep(10)
    is_gone = not test.is_at_rest(machine, "unplugged")
    connected = machine.run(f"cat {status}")
    machine.run(f"for one in {status}; do echo detect > $one; done; {tell}")
    after = test.wait(lambda: test.is_at_rest(machine, "plugged-in"), BACK_SECONDS)
    back = "not back" if after is None else f"painted again after {after:.0f} s"
    done = f"the screen unplugged for 10 s ({connected}, {'dark' if is_gone else 'still lit'})"
    test.tell(done, back, after is not None)


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
    microphone = machine.run("ls /dev/snd/pcmC*D*c")
    heard = machine.run(f"runuser -u ward-kiosk -- head -c 1 {microphone} 2>&1")
    test.tell(f"the kiosk's account and {microphone}", heard, "Permission denied" in heard)
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
    kernel = "root=/dev/vda ro quiet systemd.show_status=no vt.global_cursor_default=0"
    starts_from = [
        *("-drive", f"file={disk},if=virtio,format=qcow2"),
        *("-kernel", folder / "vmlinuz", "-initrd", folder / "initrd.img", "-append", kernel),
    ]
    with booted(folder, starts_from) as machine:
        first_boot(test, machine)
        frozen_sound(test, machine)
        hurts(test, machine)
        update(test, machine)
        unplug(test, machine)
        keys(test, machine)
        limits(test, machine)
    with booted(folder, starts_from) as machine:
        switched_on(test, machine, "power cut", "after-power-cut")
    return 0 if all(is_well for _, _, is_well in test.rows) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
