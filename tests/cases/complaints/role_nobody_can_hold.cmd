check role_nobody_can_hold.stadga --lang sv
