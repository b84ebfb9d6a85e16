check import_of_itself.stadga --lang en
