#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# In: the first models, English and Swedish. Out: a C file that holds their bytes, for src/syntax/first.h.
# The line with our licence is left out: what is made of them is the user's own.
set -eu
echo '#include "syntax/first.h"'
number=0
for file; do
  number=$((number + 1))
  echo "static const unsigned char model_$number[] = {"
  grep -v '^# SPDX-License-Identifier:' "$file" | od -An -v -tu1 | sed 's/  *\([0-9][0-9]*\)/\1,/g'
  echo '0};'
done
echo 'const struct first_model first_models[LANGUAGE_COUNT] = {'
echo '  [LANGUAGE_ENGLISH] = {model_1, sizeof model_1 - 1},'
echo '  [LANGUAGE_SWEDISH] = {model_2, sizeof model_2 - 1}};'
