# La mission.
mission-already-there = Une mission nommée « { $mission } » existe déjà. Rien n’a été modifié.
