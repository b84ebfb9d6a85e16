# SPDX-License-Identifier: EUPL-1.2
# LANGUAGE.md -> the forms of statements that src/syntax/forms.c includes, each with the word it begins with:
# the first cells of the tables whose examples are run, or that are marked as forms. NUMBER, TEXT … stand for something else.
# Those of rules go with the word they begin with.
function put(head, form) {
  gsub(/"/, "\\\"", form)
  printf "{\"%s\", \"%s\"},\n", head, form
}
BEGIN { print "/* Made from grammar/LANGUAGE.md. */" }
/^<!-- (stadga|expressions|forms)/ { inside = 1; expressions = /expressions/; next }
inside && /^\|/ && !first { first = 1; links = /^\| link /; roles = /^\| form /; next }
inside && /^\|-/ { next }
inside && first && !/^\|/ { inside = first = 0 }
inside && /^\|/ {
  form = $0
  sub(/^\| /, "", form); sub(/ \|.*/, "", form)
  gsub(/`/, "", form); gsub(/\*words\*/, "WORDS", form); gsub(/\{[^}]*\}/, "{ … }", form)
  gsub(/"text"/, "TEXT", form); gsub(/"title"/, "TITLE", form); gsub(/"file"/, "FILE", form); gsub(/"why"/, "WHY", form)
  if (expressions) { put("rule", form); next }
  if (form ~ /^[A-Z]+ …$/) next
  if (links) form = form " WHO"
  if (roles && form !~ /^ROLE/) form = "ROLE " form
  rest = form
  while (match(rest, /^[a-z_]+, [a-z_]+/)) {
    count++; heads[count] = substr(rest, 1, index(rest, ",") - 1)
    rest = substr(rest, index(rest, ",") + 2)
  }
  match(rest, /^[A-Za-z_]+/)
  heads[++count] = substr(rest, 1, RLENGTH); rest = substr(rest, RLENGTH + 1)
  for (i = 1; i <= count && (count == 1 || rest != ""); i++) {
    head = heads[i] == "reserved" ? "power" : heads[i]
    put(head, heads[i] rest)
  }
  count = 0
}
