check role_of_two_lengths_at_once.stadga --lang en
