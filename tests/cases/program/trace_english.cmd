trace traced.stadga --lang en
