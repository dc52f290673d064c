"""In the machine: a touch panel made with uinput, and a finger on it.

`finger.py WIDTH HEIGHT` makes a panel of that many pixels, and taps at each "x y" that it reads.
"""

import fcntl
import struct
import sys
import time
from pathlib import Path

EV_SYN, EV_KEY, EV_ABS = 0, 1, 3
BTN_TOUCH = 0x14A
ABS_X, ABS_Y, ABS_MT_SLOT, ABS_MT_X, ABS_MT_Y, ABS_MT_ID = 0, 1, 0x2F, 0x35, 0x36, 0x39
INPUT_PROP_DIRECT = 1
UI_DEV_CREATE = 0x5501
UI_DEV_SETUP = 0x405C5503
UI_ABS_SETUP = 0x401C5504
UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_PROPBIT = 0x40045564, 0x40045565, 0x4004556E
HOLD_SECONDS = 0.15


def main() -> None:
    """Make the panel and tap."""
    width, height = int(sys.argv[1]), int(sys.argv[2])
    with Path("/dev/uinput").open("wb", buffering=0) as panel:
        for bit in (EV_KEY, EV_ABS):
            fcntl.ioctl(panel, UI_SET_EVBIT, bit)
        fcntl.ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH)
        fcntl.ioctl(panel, UI_SET_PROPBIT, INPUT_PROP_DIRECT)
        most = {ABS_X: width - 1, ABS_Y: height - 1, ABS_MT_X: width - 1, ABS_MT_Y: height - 1}
        for axis, maximum in {**most, ABS_MT_SLOT: 1, ABS_MT_ID: 65535}.items():
            fcntl.ioctl(
                panel, UI_ABS_SETUP, struct.pack("=HxxiiiiiI", axis, 0, 0, maximum, 0, 0, 0)[:28]
            )
        name = b"Boot test touch panel"
        fcntl.ioctl(panel, UI_DEV_SETUP, struct.pack("=HHHH80sI", 3, 1, 1, 1, name, 0))
        fcntl.ioctl(panel, UI_DEV_CREATE)

        def send(*events: tuple[int, int, int]) -> None:
            for kind, code, value in (*events, (EV_SYN, 0, 0)):
                panel.write(struct.pack("=qqHHi", 0, 0, kind, code, value))

        print("ready", flush=True)
        for number, line in enumerate(sys.stdin, start=1):
            x, y = map(int, line.split())
            send(
                (EV_ABS, ABS_MT_SLOT, 0),
                (EV_ABS, ABS_MT_ID, number),
                (EV_ABS, ABS_MT_X, x),
                (EV_ABS, ABS_MT_Y, y),
                (EV_KEY, BTN_TOUCH, 1),
                (EV_ABS, ABS_X, x),
                (EV_ABS, ABS_Y, y),
            )
            time.sleep(HOLD_SECONDS)
            send((EV_ABS, ABS_MT_ID, -1), (EV_KEY, BTN_TOUCH, 0))


main()
