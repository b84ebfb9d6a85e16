check statement_in_wrong_place.stadga --lang en
