explain meeet
