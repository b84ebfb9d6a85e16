ask ways.stadga 'Group.deputy.party'
