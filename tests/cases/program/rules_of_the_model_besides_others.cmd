check --lang=en --rules=every_body_has_deputy rules_of_the_model_by_name.stadga
