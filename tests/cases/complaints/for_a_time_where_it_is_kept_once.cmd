check for_a_time_where_it_is_kept_once.stadga --lang en
