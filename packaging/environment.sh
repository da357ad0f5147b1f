# Sourced by run and test: system libraries, Python and the environment from the lock. Says what it does; idempotent.

say() { printf 'cuttings: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# What Qt needs to draw into memory, and what it needs for a window on X11 and Wayland.
OFFSCREEN_PACKAGES="libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6 libglib2.0-0 libdbus-1-3 libx11-6"
WINDOW_PACKAGES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
WINDOW_PACKAGES="$WINDOW_PACKAGES libwayland-cursor0 libwayland-egl1"

find_python() {
    local candidate
    for candidate in "${CUTTINGS_PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# install_packages NAME…: install what is missing where apt may; else print the one line that does.
install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || { say "not a Debian system: the libraries of Qt are taken as given"; return 0; }
    local missing="" name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' && continue
        # Newer releases renamed some libraries for 64-bit time.
        dpkg-query -W -f='${Status}' "${name}t64" 2>/dev/null | grep -q 'ok installed' && continue
        missing="$missing $name"
    done
    [ -z "$missing" ] && return 0
    local as=""
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
            as="sudo -n"
        else
            say "system libraries are missing; please run this line, then start again:"
            say "    sudo apt-get update && sudo apt-get install -y$missing"
            return 1
        fi
    fi
    say "installing system libraries:$missing"
    $as apt-get update -qq >/dev/null 2>&1 || say "apt-get update failed; trying with the lists that are there"
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $missing >/dev/null \
        || { say "apt-get could not install:$missing"; return 1; }
}

# make_environment FOLDER LOCK…: a virtual environment with exactly what the locks name; made anew when one changed.
make_environment() {
    local folder="$1" python stamp lock wanted=()
    shift
    for lock in "$@"; do wanted+=(-r "$lock"); done
    python="$(find_python)" || fail "Python 3.11 or newer is needed: sudo apt-get install -y python3 python3-venv"
    stamp="$("$python" -c 'import hashlib, sys; print(sys.version_info[:2], hashlib.sha256(b"".join(open(name, "rb").read() for name in sys.argv[1:])).hexdigest())' "$@")"
    if [ -x "$folder/bin/python" ] && [ "$(cat "$folder/.stamp" 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        install_packages python3-venv || fail "Python's venv module is missing"
    fi
    say "making the environment in $folder (once; a few minutes)"
    rm -rf "$folder"
    "$python" -m venv "$folder" || fail "the environment could not be made"
    # Every file is checked against the lock's hashes; nothing is resolved, nothing else is fetched.
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --only-binary :all: "${wanted[@]}" || fail "the packages could not be installed; check the network and start again"
    printf '%s' "$stamp" >"$folder/.stamp"
}
