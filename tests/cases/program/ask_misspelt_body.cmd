ask forum.stadga 'Forumm.chair'
