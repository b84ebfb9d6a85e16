check wrong_object.stadga --lang sv
