check title_without_name.stadga --lang sv
