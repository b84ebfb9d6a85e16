ask --lang=en followers.stadga 'at(2027, Council.chair.party)'
