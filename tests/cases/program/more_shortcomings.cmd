check --lang=sv --rules=structure_is_evaluated traced.stadga
