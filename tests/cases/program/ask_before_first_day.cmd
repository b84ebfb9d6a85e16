ask turns.stadga 'at(2026, Council.chair.holder)'
