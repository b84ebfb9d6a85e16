check holder_in_quotes.stadga --lang en
