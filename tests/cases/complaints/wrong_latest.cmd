check wrong_latest.stadga --lang en
