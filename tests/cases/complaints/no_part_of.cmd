check no_part_of.stadga --lang en
