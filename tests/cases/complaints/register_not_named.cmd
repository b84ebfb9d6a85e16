check register_not_named.stadga --lang en
