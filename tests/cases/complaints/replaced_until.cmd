check replaced_until.stadga --lang sv
