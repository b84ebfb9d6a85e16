check list_where_one_thing_stands.stadga --lang en
