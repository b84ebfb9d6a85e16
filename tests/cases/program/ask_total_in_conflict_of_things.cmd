ask --lang=en total_in_conflict.stadga 'Forum.seats'
