ask alike.stadga 'at(2029, Council.chair.party)'
