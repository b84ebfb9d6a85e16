ask question_in_a_sentence.stadga "who chairs Council in 2031?"
