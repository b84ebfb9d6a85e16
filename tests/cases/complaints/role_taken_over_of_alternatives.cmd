check --lang=en role_taken_over_of_alternatives.stadga
