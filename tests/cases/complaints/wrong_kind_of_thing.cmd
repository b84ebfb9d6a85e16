check wrong_kind_of_thing.stadga --lang sv
