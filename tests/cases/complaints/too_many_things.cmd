check too_many_things.stadga --lang en --thing-limit 1000
