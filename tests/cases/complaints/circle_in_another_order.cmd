check circle_in_another_order.stadga --lang en
