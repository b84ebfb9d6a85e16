check --lang=en --rules=the_region_begins,the_sides_write_for_as_long turns_by_which_clause.stadga
