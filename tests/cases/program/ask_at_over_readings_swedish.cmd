ask ways.stadga 'at(2031, Council.chair.holder)' --lang sv
