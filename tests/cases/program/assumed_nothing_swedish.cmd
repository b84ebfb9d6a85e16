check what_if_sv.stadga --lang sv --assume ' '
