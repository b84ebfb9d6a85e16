ask turns.stadga 'at(2031, Council.chair.side) = at(2033, Council.chair.side)' --lang sv
