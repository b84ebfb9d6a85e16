ask turns.stadga 'at(2031, Council.deputy.party = Birch)' --format json
