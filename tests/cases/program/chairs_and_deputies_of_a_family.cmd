check --lang=sv --rules=chairs --examples=0 chairs_and_deputies_of_a_family.stadga
