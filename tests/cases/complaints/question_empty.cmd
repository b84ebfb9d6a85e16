ask parts/who.stadga "" --lang sv
