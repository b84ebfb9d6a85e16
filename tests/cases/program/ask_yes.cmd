ask forum.stadga 'Forum has deputy' --lang sv
