check what_if.stadga --rules chair_and_deputy_from_opposite_sides --assume 'for Council { deputy from other side than chair }'
