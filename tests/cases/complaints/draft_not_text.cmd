trace --new-register draft_not_text.txt
