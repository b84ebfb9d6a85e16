#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# In: rule files. Out: a C file that holds their bytes, for src/check/packs.h.
set -eu
echo '#include "check/packs.h"'
number=0
for file; do
  number=$((number + 1))
  echo "static const unsigned char pack_$number[] = {"
  od -An -v -tu1 "$file" | sed 's/  *\([0-9][0-9]*\)/\1,/g'
  echo '0};'
done
echo 'const struct pack packs[] = {'
number=0
for file; do
  number=$((number + 1))
  echo "  {\"$(basename "$file" .stadga)\", pack_$number, sizeof pack_$number - 1},"
done
echo '  {0, 0, 0}};'
echo "const size_t packs_count = $number;"
