check --lang=en --why wishes_of_one_role.stadga
