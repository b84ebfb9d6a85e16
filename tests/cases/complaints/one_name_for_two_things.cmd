check one_name_for_two_things.stadga --lang sv
