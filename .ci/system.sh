#!/usr/bin/env bash
# Sees to the programs that pip and npm cannot bring. Installs Debian's where apt-get may be used;
# elsewhere says in one line what to install, and the tests that need it say that they skip.
set -euo pipefail

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

apt_install() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "Installing $* with apt-get"
  as_root apt-get -qq update || echo "The lists of packages are not renewed; trying with these."
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq --yes --no-install-recommends install "$@" </dev/null >/dev/null
}

install() {
  local purpose=$1 elsewhere=$2
  shift 2
  apt_install "$@" || echo "Missing: please install $elsewhere, $purpose." >&2
}

have_one_of() {
  local program
  for program in "$@"; do
    if command -v "$program" >/dev/null; then return; fi
  done
  return 1
}

for wanted in "$@"; do
  case $wanted in
    chromium)
      [[ -n ${CHROMIUM:-} ]] || have_one_of chromium chromium-browser google-chrome google-chrome-stable ||
        install "for the browser tests" "Chromium or Chrome (or set CHROMIUM to its path)" chromium fonts-liberation fonts-dejavu-core
      ;;
    java)
      # macOS has a `java` that only says where to get one, so ask it something.
      java -version >/dev/null 2>&1 ||
        install "for the Nu HTML checker" "Java 11 or newer" default-jre-headless
      ;;
    office)
      have_one_of soffice libreoffice ||
        install "to open what is made for Word and Excel" "LibreOffice" libreoffice-writer-nogui libreoffice-calc-nogui
      ;;
    pdf)
      { have_one_of pdftoppm && have_one_of zbarimg; } ||
        install "to look at PDFs and their QR codes" "poppler's tools and zbar's" poppler-utils zbar-tools
      ;;
    make)
      install "to run what the Makefile lists" "GNU make" make
      ;;
    venv)
      install "for Python's virtual environments" "the venv module of your Python" python3-venv
      ;;
  esac
done
