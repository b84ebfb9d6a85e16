check omitted_and_an_aim.stadga --lang en
