ask forum.stadga 'Forum.chair.side = Forum.deputy.side'
