#!/usr/bin/env bash
# Installs the programs that tests and benches compare with, or see the system's calls with, where Debian's packages can be installed. Never fails a
# build: what is missing is said in one line, and the comparisons that need it say so again.
set -euo pipefail

declare -A program=(
  [poppler-utils]=pdftotext
  [pandoc]=pandoc
  [sqlite3]=sqlite3
  [recollcmd]=recollq
  [ripgrep]=rg
  [strace]=strace
  [libreoffice-writer-nogui]=soffice
)

missing=()
find_missing() {
  missing=()
  for package in "${!program[@]}"; do
    command -v "${program[$package]}" >/dev/null || missing+=("$package")
  done
  Rscript -e 'quit(status = !requireNamespace("metafor", quietly = TRUE))' >/dev/null 2>&1 || missing+=(r-cran-metafor)
}

find_missing
if [ ${#missing[@]} -eq 0 ]; then
  echo 'Rivals: all installed.'
  exit 0
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "Rivals missing (not installed here: needs apt-get and root): ${missing[*]}"
  exit 0
fi
echo "Rivals: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 || true
find_missing
if [ ${#missing[@]} -eq 0 ]; then echo 'Rivals: all installed.'; else echo "Rivals still missing: ${missing[*]}"; fi
