ask --lang=en total_in_conflict.stadga 'count(Forum.seats)'
