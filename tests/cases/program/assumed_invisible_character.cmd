check what_if.stadga --assume 'for Coun​cil { secretary }'
