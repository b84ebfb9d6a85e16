check part_of_itself.stadga --lang en
