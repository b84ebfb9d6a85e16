check curly_quotes.stadga --lang en
