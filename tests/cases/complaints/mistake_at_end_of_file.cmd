check mistake_at_end_of_file.stadga --lang sv
