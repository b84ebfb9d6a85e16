check what_if_sv.stadga --lang sv --rules chair_and_deputy_from_opposite_sides --assume 'för Rådet { vice_ordförande från annan sida än ordförande }'
