check role_misspelt.stadga --lang en
