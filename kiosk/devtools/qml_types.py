"""The view-models as qmllint knows types: a qmltypes file, made from their Qt meta-objects.

Run it with a folder, `python -m kiosk.devtools.qml_types FOLDER`, and give that to qmllint with -I.
PySide's own pyside6-metaobjectdump reads the source instead, and knows fewer ways to write it.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

from kiosk import viewmodels

_METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
_ELEMENT = re.compile(r"(?m)^@QmlElement\n(?:@.*\n)*class (\w+)")
_PYTHON_OBJECT = "PyObject"
"""The type of a property that was declared as dict."""


def write_types(folder: Path) -> Path:
    """Write an import path with the module of the view-models into `folder`; return it.

    Raises RuntimeError with what the registrar says, when it refuses a type.
    """
    module = folder / viewmodels.QML_IMPORT_NAME.replace(".", "/")
    module.mkdir(parents=True, exist_ok=True)
    dump = folder / "viewmodels.json"
    dump.write_text(json.dumps([_file(kind) for kind in view_model_types()]))
    foreign = [_METATYPES / f"qt6{name}_metatypes.json" for name in ("core", "qml")]
    result = subprocess.run(
        [
            Path(sysconfig.get_path("scripts")) / "pyside6-qmltyperegistrar",
            *("--generate-qmltypes", module / "viewmodels.qmltypes"),
            *("-o", folder / "unused.cpp"),
            *("--import-name", viewmodels.QML_IMPORT_NAME),
            *("--major-version", str(viewmodels.QML_IMPORT_MAJOR_VERSION)),
            *("--foreign-types", ",".join(map(str, foreign))),
            dump,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise RuntimeError(result.stderr)
    (module / "qmldir").write_text(
        f"module {viewmodels.QML_IMPORT_NAME}\ntypeinfo viewmodels.qmltypes\n"
    )
    return folder


def view_model_types() -> Iterator[type[QObject]]:
    """Yield every class of the view-models that QML knows by name."""
    for info in pkgutil.iter_modules(viewmodels.__path__, f"{viewmodels.__name__}."):
        module = importlib.import_module(info.name)
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for name in _ELEMENT.findall(source):
            yield getattr(module, name)


def _file(kind: type[QObject]) -> dict[str, Any]:
    """Return a class as moc would tell of the file that it is in."""
    return {
        "classes": [_described(kind)],
        "inputFile": f"{kind.__module__}.py",
        "outputRevision": 68,
        "QT_MODULES": ["QtCore", "QtQml"],
    }


def _described(kind: type[QObject]) -> dict[str, Any]:
    meta: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined]
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    ancestor = _known_ancestor(meta)
    return {
        "className": kind.__name__,
        "qualifiedClassName": kind.__name__,
        "object": True,
        "superClasses": [{"access": "public", "name": ancestor, "fullyQualifiedName": ancestor}],
        "classInfos": [
            {"name": "QML.Element", "value": "auto"},
            {"name": "QML.Creatable", "value": "false"},
            {"name": "QML.UncreatableReason", "value": "Python makes it."},
        ],
        "enums": [_enum(meta, i) for i in range(meta.enumeratorOffset(), meta.enumeratorCount())],
        "properties": [
            _property(meta, i) for i in range(meta.propertyOffset(), meta.propertyCount())
        ],
        "signals": [_method(m) for m in methods if m.methodType() is QMetaMethod.MethodType.Signal],
        "slots": [_method(m) for m in methods if m.methodType() is QMetaMethod.MethodType.Slot],
    }


def _known_ancestor(meta: QMetaObject) -> str:
    """Return the nearest class above that QML knows: a base of the view-models' own is not one."""
    above = meta.superClass()
    while above is not None and above.className() in ("PageViewModel", "ViewModel"):
        above = above.superClass()
    return str(above.className()) if above is not None else "QObject"


def _property(meta: QMetaObject, index: int) -> dict[str, Any]:
    found = meta.property(index)
    described: dict[str, Any] = {
        "name": found.name(),
        "type": _type(str(found.typeName())),
        "index": index - meta.propertyOffset(),
        "read": found.name(),
    }
    if found.hasNotifySignal():
        described["notify"] = found.notifySignal().name().toStdString()
    if found.isConstant():
        described["constant"] = True
    if found.isWritable():
        described["write"] = found.name()
    return described


def _method(method: QMetaMethod) -> dict[str, Any]:
    return {
        "access": "public",
        "name": method.name().toStdString(),
        "arguments": [
            {"name": f"argument{number}", "type": _type(kind.toStdString())}
            for number, kind in enumerate(method.parameterTypes())
        ],
        "returnType": _type(str(method.typeName())),
    }


def _enum(meta: QMetaObject, index: int) -> dict[str, Any]:
    found = meta.enumerator(index)
    keys = [found.key(number) for number in range(found.keyCount())]
    return {
        "isClass": True,
        "isFlag": False,
        "name": found.name(),
        "type": "int",
        "values": keys,
    }


def _type(name: str) -> str:
    return "QVariantMap" if name == _PYTHON_OBJECT else name


if __name__ == "__main__":
    write_types(Path(sys.argv[1]))
