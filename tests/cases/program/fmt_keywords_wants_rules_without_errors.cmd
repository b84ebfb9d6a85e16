fmt --keywords sv -
