check turn_for_one.stadga --repairs
