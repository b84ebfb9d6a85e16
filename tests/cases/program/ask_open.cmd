ask forum_sv.stadga 'R inom Forum.ordförande.sida' --lang sv
