check what_if.stadga --assume 'for Council { secratery }'
