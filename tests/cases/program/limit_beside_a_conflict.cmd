check --rules=in_the_end limit_beside_a_conflict.stadga
