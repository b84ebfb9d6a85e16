trace --new-register draft.pdf
