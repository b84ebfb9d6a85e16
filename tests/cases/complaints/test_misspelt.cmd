test test_misspelt.stadga --lang en
