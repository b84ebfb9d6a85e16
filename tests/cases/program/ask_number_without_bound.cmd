ask --lang=en total_in_conflict.stadga 'count(Group.seats)'
