check role_stated_otherwise.stadga --lang en
