check import_outside.stadga --lang en
