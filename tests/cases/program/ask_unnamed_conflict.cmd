ask unnamed.stadga 'at(2031, Board.chair)'
