check --lang=en --why --rules=dale_alone_sometime why_where_belonging_is_open.stadga
