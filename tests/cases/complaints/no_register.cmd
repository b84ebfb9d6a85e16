check no_register.stadga --lang en
