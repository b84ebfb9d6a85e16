check party_word_misspelt.stadga --lang sv
