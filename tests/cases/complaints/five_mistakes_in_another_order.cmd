check five_mistakes_in_another_order.stadga --lang en
