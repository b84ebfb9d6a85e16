fmt forum_sv.stadga -o forum.json --lang sv
