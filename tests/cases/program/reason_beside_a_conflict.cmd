check reason_beside_a_conflict.stadga --why
