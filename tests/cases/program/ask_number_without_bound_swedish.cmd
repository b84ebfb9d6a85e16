ask --lang=sv total_in_conflict.stadga 'count(Group.seats)'
