ask forum.stadga 'bodis'
