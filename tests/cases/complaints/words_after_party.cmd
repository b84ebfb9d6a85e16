check words_after_party.stadga --lang en
