check sum_of_meetings.stadga --lang sv
