check what_if_sv.stadga --lang sv --assume 'för Rådet { sekreterare }' --assume 'organ Rådet'
