check what_if.stadga what_if_sv.stadga --rules effective_date_stated --assume 'region South'
