check --lang=en --rules=at_most_two_thousand resting_on_the_cap.stadga
