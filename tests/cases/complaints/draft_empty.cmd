trace --new-register draft_empty.txt
