ask forum.stadga 'Forum.chairr'
