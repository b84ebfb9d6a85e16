ask unnamed.stadga 'at(2031, Group.deputy)' --lang sv
