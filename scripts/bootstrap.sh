#!/bin/sh
# Finds a Python that can run the setup (any 3.7 or newer will do) and hands over to it.
cd "$(dirname "$0")/.." || exit 1
for python in .venv/bin/python python3.13 python3.12 python3.11 python3 python; do
    if command -v "$python" >/dev/null 2>&1 &&
        "$python" -ESc 'import sys; sys.exit(sys.version_info < (3, 7))' >/dev/null 2>&1; then
        exec "$python" -ES -m scripts.bootstrap "$@"
    fi
done
echo "Setup needs some Python 3 to begin with, and found none. Install one" \
    "(Debian, Ubuntu: apt install python3; macOS: xcode-select --install) and try again." >&2
exit 1
