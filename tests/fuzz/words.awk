# SPDX-License-Identifier: EUPL-1.2
# words.tsv, LANGUAGE.md and SPRAKET.md -> a dictionary for the fuzzers: every word in both languages, the sets,
# fields and functions of rules, and the examples of statements. Run with LC_ALL=C, so that a letter is a byte.
function quoted(string, i, byte, result) {
  for (i = 1; i <= length(string); i++) {
    byte = substr(string, i, 1)
    if (byte == "\"" || byte == "\\") result = result "\\" byte
    else if (byte in number) result = result sprintf("\\x%02x", number[byte])
    else result = result byte
  }
  return "\"" result "\""
}
function put(string) {
  if (string == "" || length(string) > MOST || (string in told)) return
  told[string] = 1
  print quoted(string)
}
BEGIN {
  MOST = 64 # bytes libFuzzer takes in one entry
  for (i = 1; i < 256; i++) if (i < 32 || i > 126) number[sprintf("%c", i)] = i
  print "# Made from grammar/words.tsv, grammar/LANGUAGE.md and grammar/SPRAKET.md."
  put("stadga 1 english\n"); put("stadga 1 svenska\n"); put("{\n"); put("\n}\n"); put(" @ c1"); put("sv \"a\"\nen \"b\"\n")
  put("\"text\""); put("2027-01-01"); put("50 %"); put("1..2"); put("!="); put("<="); put(">="); put("..~")
}
FILENAME ~ /words\.tsv$/ {
  if (/^#/ || /^kind/) next
  split($0, cells, "\t")
  for (c = 3; c <= 4; c++) {
    n = split(cells[c], spellings, "|")
    for (i = 1; i <= n; i++) put(spellings[i])
  }
  next
}
/^<!-- stadga/ { inside = 1; next }
/^<!-- schema/ { schema = 1; next }
/^[^|<]/ { inside = schema = 0 }
/^\| / && inside { # the example in the last cell
  if (match($0, /`[^`]*` \|$/)) put(substr($0, RSTART + 1, RLENGTH - 4))
}
/^\| / && schema {
  line = $0
  while (match(line, /`[^`]*`/)) {
    put(substr(line, RSTART + 1, RLENGTH - 2))
    line = substr(line, RSTART + RLENGTH)
  }
}
