check latest_two_times.stadga --lang en
