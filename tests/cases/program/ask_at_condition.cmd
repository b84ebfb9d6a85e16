ask turns.stadga 'at(2031, Council.deputy.side) = at(2033, Council.deputy.side)'
