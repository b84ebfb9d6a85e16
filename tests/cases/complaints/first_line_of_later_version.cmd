check first_line_of_later_version.stadga --lang en
