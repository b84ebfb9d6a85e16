trace --new-register draft_broken.docx
