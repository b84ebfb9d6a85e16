ask forum.stadga 'cuont(bodies)'
