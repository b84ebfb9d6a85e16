ask --lang=en begins_with_the_first_turn.stadga 'at(2029, Council.chair.party)'
