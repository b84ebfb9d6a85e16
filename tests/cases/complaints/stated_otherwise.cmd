check stated_otherwise.stadga --lang en
