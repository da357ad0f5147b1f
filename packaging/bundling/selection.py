"""What goes into the bundle and what stays out, with the reason; read by the recipe and by the tests."""

from __future__ import annotations

import fnmatch
import re
from pathlib import PurePosixPath
from typing import Any

from imports import CHECKOUT

__all__ = [
    "DATA_PACKAGES",
    "DEVELOPER_TOOLS",
    "EXCLUDED_HOOKS",
    "EXCLUDED_MODULES",
    "HIDDEN_IMPORTS",
    "INFO_PLIST",
    "SYSTEM_LIBRARIES",
    "is_shipped",
    "version",
]

# Packages that read files of their own.
DATA_PACKAGES = ("trafilatura", "justext", "htmldate", "courlan", "tld")
# What others import by a name that is made at run time.
HIDDEN_IMPORTS = ("numpy.ma", "babel.numbers", "dateparser.languages.loader")
# Hooks that run at every start, of workers too: the first imports Qt, the others serve what is not there.
EXCLUDED_HOOKS = (
    "pyi_rth_pyside6",
    "pyi_rth_multiprocessing",
    "pyi_rth_inspect",
    "pyi_rth_pkgres",
    "pyi_rth_setuptools",
)

# Nobody needs these to read articles; a test looks for them in what was built.
DEVELOPER_TOOLS = (
    "PyInstaller", "_distutils_hack", "_pytest", "coverage", "distutils", "ensurepip", "hatchling", "hypothesis",
    "idlelib", "importlinter", "lib2to3", "mypy", "numpy.distutils", "numpy.f2py", "numpy.testing", "pdb", "pip",
    "pkg_resources", "pydoc", "pydoc_data", "pytest", "ruff", "setuptools", "test", "turtledemo", "unittest", "uv",
    "venv", "wheel",
)  # fmt: skip
EXCLUDED_MODULES = (
    *DEVELOPER_TOOLS,
    "tkinter", "_tkinter", "turtle", "curses", "_curses", "readline", "doctest", "xmlrpc", "_uuid",
    "numpy._pyinstaller", "Cryptodome.SelfTest", "onnxruntime.transformers", "onnxruntime.quantization",
    "onnxruntime.tools", "trafilatura.cli", "pypdfium2._cli", "click._winconsole",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtDesigner", "PySide6.QtTest",
    "PySide6.QtSql", "PySide6.QtUiTools", "PySide6.QtHelp", "PySide6.QtDBus", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtConcurrent", "PySide6.QtXml",
)  # fmt: skip

# Plugins of Qt that the window can use; every other one stays out. Input methods are what Chinese is typed with.
_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows", "qcocoa"),
    "platforminputcontexts": ("*",),
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-decoration-client": ("*",),
    "wayland-shell-integration": ("xdg-shell", "qt-shell", "fullscreen-shell*"),
    "imageformats": ("qsvg", "qjpeg", "qgif", "qico"),
    "iconengines": ("qsvgicon",),
    "printsupport": ("*",),
    "styles": ("*",),
}
# Languages in which the window speaks; Qt's own English needs no file.
_QT_WORDS = ("qtbase_zh_*.qm",)
_BABEL_LOCALES = ("root", "en", "en_*", "zh", "zh_*", "de", "fr", "es", "it", "pt", "ja", "ko", "ru", "nl")

# Libraries that every desktop has, and which others on it (drivers, fonts, input methods) expect in their own version:
# shipping an old copy of these breaks what they load. The Debian package depends on them instead.
SYSTEM_LIBRARIES = (
    # What the system's printing brings along; without it there is only no printer.
    "libcups.so*", "libavahi-*", "libgnutls.so*", "libhogweed.so*", "libnettle.so*", "libgmp.so*", "libidn2.so*",
    "libp11-kit.so*", "libtasn1.so*", "libunistring.so*", "libresolv.so*",
    "ld-linux*", "libc.so*", "libm.so*", "libdl.so*", "libpthread.so*", "librt.so*", "libutil.so*", "libgcc_s.so*",
    "libstdc++.so*", "libz.so*", "libexpat.so*", "libffi.so*", "liblzma.so*", "libzstd.so*", "libuuid.so*",
    "libglib-2.0.so*", "libgthread-2.0.so*", "libgobject-2.0.so*", "libgio-2.0.so*", "libgmodule-2.0.so*",
    "libdbus-1.so*", "libfontconfig.so*", "libfreetype.so*", "libEGL.so*", "libGL.so*", "libGLX.so*", "libOpenGL.so*",
    "libGLdispatch.so*", "libX11.so*", "libX11-xcb.so*", "libxcb.so*", "libXau.so*", "libXdmcp.so*", "libXext.so*",
    "libwayland-*.so*", "libdrm.so*", "libgbm.so*", "libbrotli*.so*", "libgssapi_krb5.so*", "libkrb5*.so*",
    "libk5crypto.so*", "libcom_err.so*", "libkeyutils.so*",
)  # fmt: skip

# Of our own packages and of others: what no run reads.
_UNREAD = (
    "*.pyi", "*.pyx", "*.pxd", "*.h", "*.hpp", "*.c", "*.cpp", "*.typed", "*/tests/*", "*/test/*", "*/SelfTest/*",
    "*.dist-info/*", "*/certifi/*", "certifi/*", "babel/locale-data/LICENSE*", "*/__pycache__/*",
)  # fmt: skip


def version() -> str:
    """Return the version of the program, as the project says it."""
    found = re.search(r'^version = "(.+)"$', (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError("the project names no version")
    return found[1]


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether a name is one of these patterns."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _is_plugin_shipped(parts: tuple[str, ...]) -> bool:
    """Tell whether a plugin of Qt is one that the window can use."""
    kind, name = parts[-2], parts[-1].split(".")[0].removeprefix("lib")
    return _matches(name, _PLUGINS.get(kind, ()))


def is_shipped(name: str) -> bool:
    """Tell whether a file of the bundle, by its place there, is needed."""
    path = PurePosixPath(name.replace("\\", "/"))
    parts, text = path.parts, str(path)
    if _matches(path.name, SYSTEM_LIBRARIES):
        return False
    if "PySide6" in parts and "plugins" in parts:
        return _is_plugin_shipped(parts)
    if "PySide6" in parts and "translations" in parts:
        return _matches(path.name, _QT_WORDS)
    if parts[:2] == ("babel", "locale-data"):
        return _matches(path.stem, _BABEL_LOCALES)
    return not _matches(text, _UNREAD) or parts[:2] == ("cuttings_db", "resources")


# For macOS: a double-click on an archive opens it, whatever made it.
INFO_PLIST: dict[str, Any] = {
    "CFBundleName": "Cuttings",
    "CFBundleDisplayName": "Cuttings",
    "CFBundleShortVersionString": version(),
    "LSMinimumSystemVersion": "12.0",
    "LSApplicationCategoryType": "public.app-category.productivity",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "CFBundleLocalizations": ["en", "zh-Hans"],
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Cuttings archive",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": ["org.cuttings.archive"],
            "CFBundleTypeIconFile": "cuttings.icns",
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": "org.cuttings.archive",
            "UTTypeDescription": "Cuttings archive",
            "UTTypeConformsTo": ["public.data", "public.database"],
            "UTTypeIconFile": "cuttings.icns",
            "UTTypeTagSpecification": {
                "public.filename-extension": ["cuttings"],
                "public.mime-type": ["application/vnd.cuttings.archive"],
            },
        }
    ],
}
