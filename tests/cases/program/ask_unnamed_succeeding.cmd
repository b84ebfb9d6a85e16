ask unnamed.stadga 'at(2031, Council.deputy)'
