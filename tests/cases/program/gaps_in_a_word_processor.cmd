gaps --lang=en -o gaps.docx gapped.stadga
