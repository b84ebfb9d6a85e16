check beginning_of_no_turn.stadga --lang en
