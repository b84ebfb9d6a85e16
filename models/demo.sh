#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Judges, draws, reports, traces and lists the gaps of each model named; what is made lands in $OUT/demo.
set -eu
made=${OUT:-out}/demo
stadga=${OUT:-out}/stadga
mkdir -p "$made"
for model in "$@"; do
  name=$(basename "$model" .stadga)
  status=0
  "$stadga" check --lang sv -o "$made/$name.txt" "$model" || status=$?
  case $status in 0 | 1 | 4) ;; *) exit "$status" ;; esac
  "$stadga" check --format json -o "$made/$name.json" "$model" || test $? -eq 1 -o $? -eq 4
  "$stadga" draw --lang sv -o "$made/$name.svg" "$model"
  for language in sv en; do
    "$stadga" report --lang "$language" -o "$made/$name.$language.html" "$model"
    "$stadga" trace --lang "$language" -o "$made/$name.clauses.$language.html" "$model"
    "$stadga" gaps --format html --lang "$language" -o "$made/$name.gaps.$language.html" "$model"
  done
  echo "$name: $(tail -n 1 "$made/$name.txt")"
done
echo
echo "Made in $made:"
ls "$made"
