#!/bin/sh
# Install Cuttings for this user alone, below ~/.local; run again to update. Nothing outside your home is touched.
set -eu
here="$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)"
say() { printf 'cuttings: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

[ "$(id -u)" != 0 ] || say "you are root: installing for root alone; use the Debian package to install for everybody"
[ -n "${HOME:-}" ] && [ -d "$HOME" ] || fail "there is no home folder to install into"
[ -x "$here/program/cuttings" ] || fail "the folder 'program' is missing: unpack the whole archive first"
machine="$(uname -m)"
case "$here" in
    *-linux-*) [ "${here##*-linux-}" = "$machine" ] || say "this archive may be for another machine than $machine" ;;
esac

share="${XDG_DATA_HOME:-$HOME/.local/share}"
lib="$HOME/.local/lib/cuttings"
bin="$HOME/.local/bin"
mkdir -p "$share" "$bin" "$HOME/.local/lib" || fail "$HOME/.local cannot be written"

# What the window needs from the system; the commands work without.
missing="$(LD_LIBRARY_PATH="$here/program/_internal" ldd "$here/program/_internal/PySide6/Qt/plugins/platforms/libqxcb.so" \
    2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | sort -u | tr '\n' ' ')"
if [ -n "$missing" ]; then
    say "the window needs libraries that your system does not have: $missing"
    say "on Debian and Ubuntu: sudo apt install libegl1 libgl1 libfontconfig1 libdbus-1-3 libx11-xcb1 libwayland-cursor0"
fi

# The new program is copied beside the old one and takes its place at once: one that runs keeps its own files.
new="$lib.new.$$"
old="$lib.old.$$"
trap 'rm -rf "$new"' EXIT
cp -R "$here/program" "$new" || fail "the program could not be copied (is the disk full?)"
cp "$here/uninstall.sh" "$new/uninstall.sh"
if [ -e "$lib" ]; then mv "$lib" "$old"; fi
mv "$new" "$lib"
rm -rf "$old"
ln -sf "$lib/cuttings" "$bin/cuttings"

# As the desktop's own rules for a quoted argument want it, whatever the home folder is called.
quoted="$(printf '%s' "$bin/cuttings" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' -e 's/[\\&|]/\\&/g')"
(cd "$here/share" && find . -type f) | while IFS= read -r file; do
    mkdir -p "$share/$(dirname "$file")"
    cp "$here/share/$file" "$share/$file"
done
sed "s|^Exec=cuttings %F\$|Exec=\"$quoted\" %F|" "$here/share/applications/cuttings.desktop" \
    >"$share/applications/cuttings.desktop"
update() { if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi; }
update update-mime-database "$share/mime"
update update-desktop-database "$share/applications"
update gtk-update-icon-cache -f -t "$share/icons/hicolor"

say "installed: choose Cuttings in your desktop's menu, or double-click an archive"
case ":${PATH:-}:" in
    *":$bin:"*) ;;
    *) say "for the command: $bin is not in your PATH; start $bin/cuttings" ;;
esac
