ask ways.stadga 'years_in_any(4, R in Council.chair.side)'
