check --lang=en --why --rules=deputy_beside_a_chair_of_a_side,chair_where_a_side_chairs why_where_who_is_asked.stadga
