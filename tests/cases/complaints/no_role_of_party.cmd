check no_role_of_party.stadga --lang sv
