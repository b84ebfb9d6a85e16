ask turns.stadga 'Council.secretary.side != Council.chair.side' --lang sv
