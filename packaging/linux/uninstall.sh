#!/bin/sh
# Remove what install.sh has installed for this user. Archives and settings stay.
set -eu
say() { printf 'cuttings: %s\n' "$*" >&2; }
[ -n "${HOME:-}" ] || { say "there is no home folder"; exit 1; }
share="${XDG_DATA_HOME:-$HOME/.local/share}"
lib="$HOME/.local/lib/cuttings"

if [ "$(readlink "$HOME/.local/bin/cuttings" 2>/dev/null || true)" = "$lib/cuttings" ]; then
    rm -f "$HOME/.local/bin/cuttings"
fi
rm -f "$share/applications/cuttings.desktop" "$share/mime/packages/cuttings.xml" \
    "$share/metainfo/org.cuttings.Cuttings.metainfo.xml" "$share/man/man1/cuttings.1"
for icon in apps/cuttings mimetypes/application-vnd.cuttings.archive; do
    rm -f "$share/icons/hicolor"/*/"$icon.png" "$share/icons/hicolor"/*/"$icon.svg"
done
rm -rf "$lib"
update() { if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi; }
update update-mime-database "$share/mime"
update update-desktop-database "$share/applications"
say "removed; your archives and settings are where they were"
say "settings: ${XDG_CONFIG_HOME:-$HOME/.config}/Cuttings; indexes: ${XDG_CACHE_HOME:-$HOME/.cache}/cuttings"
