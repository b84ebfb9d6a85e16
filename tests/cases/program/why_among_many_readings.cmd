check --lang=en --why --rules=forum_is_led_by_the_region why_among_many_readings.stadga
