check byte_order_mark_is_fine.stadga --lang en
