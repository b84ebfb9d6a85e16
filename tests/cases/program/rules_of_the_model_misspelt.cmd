check --lang=en --rules=two_sits rules_of_the_model_by_name.stadga
