check repairs_of_conflicts.stadga --repairs --rules chair_and_deputy_from_opposite_sides
