ask turns.stadga 'at(2032-07-01, Council.secretary.holder)'
