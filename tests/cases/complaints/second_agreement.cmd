check second_agreement.stadga --lang sv
