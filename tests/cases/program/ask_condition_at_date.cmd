ask --lang=en turns.stadga 'at(2029, Council.chair.side = R)'
