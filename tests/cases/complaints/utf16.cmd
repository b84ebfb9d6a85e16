check utf16.stadga --lang en
