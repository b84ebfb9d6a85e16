trace --new-register draft_utf16.txt
