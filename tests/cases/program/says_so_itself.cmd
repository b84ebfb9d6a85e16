check --lang=en --why --rules=validity says_so_itself.stadga
