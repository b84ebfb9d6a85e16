check --lang=en --rules=two_sit rules_of_the_model_by_name.stadga
