#!/bin/sh
# Fetches the packages of package-lock.json, unless they are there already.
set -eu
cd "$(dirname "$0")/.."

node=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p') || node=
if [ "${node:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "Node 20 or newer with npm is missing (found ${node:-none}): install it, for example from https://nodejs.org, and put it on the PATH." >&2
  exit 1
fi

if cmp -s package-lock.json node_modules/.installed-from; then
  exit 0
fi
npm ci --prefer-offline --no-audit --no-fund --loglevel=error
cp package-lock.json node_modules/.installed-from
