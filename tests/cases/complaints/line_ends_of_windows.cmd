check line_ends_of_windows.stadga --lang en
