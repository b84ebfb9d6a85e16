ask parts/who.stadga "vem är ordförande?" --lang sv
