check --lang=en --rules=the_region_begins begins_by_which_clause.stadga
