check wrong_continuation_of_declaration.stadga --lang sv
