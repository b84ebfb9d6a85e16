check five_kinds_english.stadga --lang en
