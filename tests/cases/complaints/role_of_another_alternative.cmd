check --lang=en role_of_another_alternative.stadga
