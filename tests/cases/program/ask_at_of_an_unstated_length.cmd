ask ways.stadga 'at(2031, Group.chair.holder)'
