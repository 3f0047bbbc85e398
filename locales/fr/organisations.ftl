# Entreprises et autres organisations.
organisations-already-there = Une organisation nommée « { $organisation } » existe déjà ; elle vient d’une autre mission.
organisations-number-taken = Une autre organisation porte déjà le numéro d’entreprise de « { $organisation } ».
organisations-no-parent = « { $organisation } » est une filiale ou un poste : indiquez l’organisation dont elle dépend.
organisations-above-itself = « { $organisation } » ne peut dépendre d’elle-même, pas même par l’intermédiaire d’autres organisations.
organisations-number-length = Ce numéro compte { $wanted } signes ; { $found } ont été saisis.
organisations-number-characters = Ce numéro contient un signe qui n’y a pas sa place.
organisations-number-first-digit = Un numéro d’entreprise belge commence par 0 ou 1.
organisations-number-country = Ce numéro ne commence pas par un pays qui attribue de tels numéros.
organisations-number-form = Ce numéro n’a pas la forme prévue dans son pays.
organisations-number-checksum = Les chiffres de contrôle ne concordent pas : un chiffre a été mal saisi.
