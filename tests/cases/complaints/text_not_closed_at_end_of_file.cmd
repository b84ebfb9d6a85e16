check text_not_closed_at_end_of_file.stadga --lang en
