#!/bin/sh
# Becomes Electron under an ordinary account; the process id stays the same, so it can be watched and ended.
exec setpriv --reuid="$ZONEWALK_RUN_UID" --regid="$ZONEWALK_RUN_GID" --clear-groups "$ZONEWALK_ELECTRON" "$@"
