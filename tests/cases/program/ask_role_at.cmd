ask turns.stadga 'at(2031, Council.chair)'
