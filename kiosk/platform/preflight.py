"""Explains why Qt cannot start on this system, before Qt is loaded and aborts."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0 (libglib2.0-0t64 from Debian 13 and Ubuntu 24.04 on)",
    "libgthread-2.0.so.0": "libglib2.0-0 (libglib2.0-0t64 from Debian 13 and Ubuntu 24.04 on)",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The Debian and Ubuntu package of each system library that Qt needs."""

FRAMEBUFFER = Path("/dev/fb0")

_BASE = [
    "libEGL.so.1",
    "libGL.so.1",
    "libglib-2.0.so.0",
    "libgthread-2.0.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libxkbcommon.so.0",
]
_XCB = [name for name in PACKAGES if name.startswith(("libxcb", "libX11", "libxkbcommon-x11"))]
_WAYLAND = [name for name in PACKAGES if name.startswith("libwayland")]

UNUSABLE = frozenset({"eglfs", "minimalegl", "vkkhrdisplay", "vnc", "webgl"})
"""Plugins of the PySide6 wheels that abort for lack of a part, need a GPU without a desktop, or
show the screen to everyone on the network."""

GENERIC = "-generic"
"""Qt 6.8 has its plugin for "wayland" in a file of the name wayland-generic."""

NO_FRAMEBUFFER = (
    "QT_QPA_PLATFORM names 'linuxfb', but there is no framebuffer /dev/fb0. "
    "Run it under `cage` (package cage) instead"
)

NO_DISPLAY = (
    "there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set. Start it in a graphical "
    "session, under `cage` (package cage) or `xvfb-run` (package xvfb), or set "
    "QT_QPA_PLATFORM=offscreen to run it without a screen"
)


def obstacle(environment: Mapping[str, str] = os.environ) -> str:
    """Return why Qt cannot start and what to do; an empty string when it can.

    Only Linux is examined: on other systems PySide6 contains everything it needs.
    """
    if not sys.platform.startswith("linux"):
        return ""
    if importlib.util.find_spec("PySide6") is None:
        return "the Python package PySide6 is not installed. Run `make run`, which installs it"
    platform = _platform(environment)
    if not platform:
        return NO_DISPLAY
    plugin = _plugin(platform)
    if plugin is None:
        return (
            f"QT_QPA_PLATFORM names '{platform}', on which this PySide6 cannot draw. "
            f"Use one of: {', '.join(_plugin_names())}"
        )
    return _missing_libraries(platform, plugin) or _unreachable_display(platform, environment)


def _platform(environment: Mapping[str, str]) -> str:
    # Qt accepts a list, with options after a colon: "wayland;xcb:option". The first is examined.
    named = re.split(r"[;:]", environment.get("QT_QPA_PLATFORM", ""))[0]
    if named:
        return named
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else ""


def _plugins() -> Path:
    spec = importlib.util.find_spec("PySide6")
    places = spec.submodule_search_locations if spec else None
    in_wheel = Path(next(iter(places or ["."]))) / "Qt" / "plugins"
    return (in_wheel if in_wheel.is_dir() else _plugins_of_system()) / "platforms"


def _plugins_of_system() -> Path:
    """Return where a distribution's Qt has its plugins."""
    try:
        from PySide6.QtCore import QLibraryInfo
    except ImportError:  # Without Qt's own libraries there are no plugins either.
        return Path()
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


def _plugin_names() -> list[str]:
    files = _plugins().glob("libq*.so")
    there = {file.stem.removeprefix("libq").removesuffix(GENERIC) for file in files}
    return sorted(there - UNUSABLE)


def _plugin(platform: str) -> Path | None:
    if platform in UNUSABLE:
        return None
    files = [_plugins() / f"libq{platform}{suffix}.so" for suffix in ("", GENERIC)]
    return next((file for file in files if file.is_file()), None)


def _missing_libraries(platform: str, plugin: Path) -> str:
    wanted = _BASE + {"xcb": _XCB, "wayland": _WAYLAND}.get(platform, [])
    missing = [name for name in wanted if not _loads(name)]
    if not missing:
        # PACKAGES may lag behind Qt, so the plugin itself is loaded too.
        missing = [name] if (name := _first_missing(plugin)) else []
    if not missing:
        return ""
    return (
        f"Qt's '{platform}' platform lacks the system libraries {', '.join(missing)}. "
        f"Run: sudo apt-get install {' '.join(_packages(missing))}"
    )


def _packages(libraries: Iterable[str]) -> list[str]:
    return list(
        dict.fromkeys(PACKAGES.get(name, f"(the package with {name})") for name in libraries)
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _first_missing(plugin: Path) -> str:
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error).partition(":")[0]
    return ""


def _unreachable_display(platform: str, environment: Mapping[str, str]) -> str:
    if platform == "linuxfb" and not FRAMEBUFFER.exists():
        return NO_FRAMEBUFFER
    if platform == "xcb" and not _x_answers(environment):
        return (
            f"the X display '{environment.get('DISPLAY', '')}' does not answer. Check DISPLAY and "
            "who may use it (xhost), or run under `xvfb-run` (package xvfb)"
        )
    if platform.startswith("wayland") and not _wayland_answers(environment):
        return (
            f"the Wayland display '{environment.get('WAYLAND_DISPLAY', '')}' does not answer. "
            "Check WAYLAND_DISPLAY and XDG_RUNTIME_DIR, or start the kiosk under `cage`"
        )
    return ""


def _x_answers(environment: Mapping[str, str]) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(environment.get("DISPLAY", "").encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "wayland-0")
    path = (
        Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / name
    )  # `name` may be an absolute path.
    import socket  # Imported here to keep it out of start-up.

    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True
