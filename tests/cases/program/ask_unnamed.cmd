ask turns.stadga 'at(2028, Council.deputy.holder)'
