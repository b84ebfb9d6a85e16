check import_without_quotes.stadga --lang en
