check duplicate_name.stadga --lang en
