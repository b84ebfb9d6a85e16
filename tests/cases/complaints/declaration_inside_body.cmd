check declaration_inside_body.stadga --lang sv
