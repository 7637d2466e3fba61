#!/usr/bin/env bash
# Refreshes the lockfiles. They hold for every Python and system we support, carry hashes, and
# name no registry. dev.txt comes first; the others take its versions.
set -euo pipefail
cd "$(dirname "$0")/.."

lock() {
  local file=requirements/$1.txt
  shift
  .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --custom-compile-command "make lock" "$@" -o "$file"
}

lock dev pyproject.toml --group dev
lock run pyproject.toml --constraint requirements/dev.txt
lock build --group pyproject.toml:build --constraint requirements/dev.txt
lock node --group pyproject.toml:node

.venv/bin/python builder/build_web.py lock
