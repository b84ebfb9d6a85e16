# SPDX-License-Identifier: EUPL-1.2
# words.tsv -> the enum, the table and the keyword tokens that src/syntax/words.* and the scanner include.
BEGIN { FS = "\t"; count = 0 }
/^#/ || $1 == "kind" || NF < 5 { next }
{
  name[count] = toupper($2); kind[count] = toupper($1); english[count] = $3; swedish[count] = $4
  particle[count] = $5 == "-" ? "NONE" : toupper($5); count++
}
END {
  print "/* Made from grammar/words.tsv. */"
  print "#if defined WORDS_ENUM"
  for (i = 0; i < count; i++) printf "WORD_%s,\n", name[i]
  print "#elif defined WORDS_TABLE"
  for (i = 0; i < count; i++)
    printf "[WORD_%s] = {KIND_%s, {\"%s\", \"%s\"}, WORD_%s},\n", name[i], kind[i], english[i], swedish[i], particle[i]
  print "#elif defined WORDS_TOKENS"
  for (i = 0; i < count; i++) if (kind[i] == "KEYWORD") printf "[WORD_%s] = TOKEN_%s,\n", name[i], name[i]
  print "#endif"
}
