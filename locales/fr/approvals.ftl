# Actes qui demandent une deuxième personne.
approvals-own = Vous l’avez demandé vous-même. Une deuxième personne doit décider.
approvals-decided = La décision a déjà été prise.
