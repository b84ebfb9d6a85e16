check --lang=sv nothing_to_speak_of_again.stadga
