check alternatives_within.stadga --rules=validity --lang en
