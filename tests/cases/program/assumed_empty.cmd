check what_if.stadga --lang sv --assume=
