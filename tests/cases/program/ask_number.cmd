ask forum.stadga 'count(Forum.members)'
