check alternatives_read_as_all.stadga --lang en
