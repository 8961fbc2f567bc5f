/** What is said of numbers, units and distributions, by the English words of the core. */
export const QUANTITIES: Readonly<Record<string, string>> = {
  // Limits.
  '"{0}" is {1}, and {2} is due': "« {0} » est {1}, alors qu’il faut {2}",
  "{0}: write for example {1}.": "{0} : écrivez par exemple {1}.",
  '"{0}" has no unit, and {1} is due': "« {0} » n’a pas d’unité, alors qu’il faut {1}",
  '"{0}" lies wholly below {1}': "« {0} » est entièrement au-dessous de {1}",
  '"{0}" lies wholly above {1}': "« {0} » est entièrement au-dessus de {1}",
  'the centre of "{0}"': "le centre de « {0} »",
  "{0} is below {1}": "{0} est inférieur à {1}",
  "{0} is above {1}": "{0} est supérieur à {1}",
  "A share lies between 0 and 1; write for example {0}.":
    "Une part est comprise entre 0 et 1 ; écrivez par exemple {0}.",
  "It lies between {0} and {1}{2}; write for example {3}.":
    "La valeur est comprise entre {0} et {1}{2} ; écrivez par exemple {3}.",
  "It is at most {0}{1}; write for example {2}.": "La valeur est d’au plus {0}{1} ; écrivez par exemple {2}.",
  "It is at least {0}{1}; write for example {2}.": "La valeur est d’au moins {0}{1} ; écrivez par exemple {2}.",

  // Units.
  money: "un montant",
  quantity: "une quantité",
  capacity: "une capacité",
  people: "un effectif",
  time: "une durée",
  "per money": "par unité de monnaie",
  "per quantity": "par unité de quantité",
  "per capacity": "par unité de capacité",
  "per people": "par personne",
  "per time": "par unité de temps",
  "a plain number": "un simple nombre",
  "{0} times {1}": "{0} fois {1}",
  "Units here: {0}.": "Unités possibles : {0}.",
  "Units here: {0}; a currency other than EUR is declared in market.currencies.":
    "Unités possibles : {0} ; une monnaie autre que EUR se déclare dans market.currencies.",
  'the unit "{0}" is not complete': "l’unité « {0} » n’est pas complète",
  'unknown unit "{0}" in "{1}"': "unité inconnue « {0} » dans « {1} »",

  // Numbers.
  '"{0}" is no quantity': "« {0} » n’est pas une quantité",
  "{0} is no quantity": "{0} n’est pas une quantité",
  "Write a number and its unit, for example {0}.": "Écrivez un nombre et son unité, par exemple {0}.",
  '"{0}" is no number': "« {0} » n’est pas un nombre",
  "Write a decimal point, and no sign between thousands: 170000, 0.5.":
    "Dans un fichier, écrivez un point décimal et rien entre les milliers : 170000, 0.5.",
  "needs either `value` or `formula`": "il faut soit `value`, soit `formula`",
  "Write for example { value: {0}, source: key }.": "Écrivez par exemple { value: {0}, source: clé }.",
  "`unit` goes with `formula`": "`unit` va avec `formula`",
  "Write value: {0}.": "Écrivez value: {0}.",
  "Write for example {0}.": "Écrivez par exemple {0}.",
  "{0} is no finite number": "{0} n’est pas un nombre fini",
  "Write a number.": "Écrivez un nombre.",
  "a lever is a decision and has no prior": "un levier est une décision et n’a pas de loi a priori",
  "Write one value, for example {0}, and another scenario for another decision.":
    "Écrivez une seule valeur, par exemple {0}, et un autre scénario pour une autre décision.",
  "{0}: a centre is one value": "{0} : un centre est une seule valeur",
  "the formula says no unit, and {0} is due": "la formule ne dit pas son unité, alors qu’il faut {0}",
  'Write { formula: "...", unit: {0} }.': 'Écrivez { formula: "...", unit: {0} }.',
  '"{0}" is no interpolation': "« {0} » n’est pas une interpolation",
  "a table holds values by date": "un tableau contient des valeurs par date",
  "Write for example { 2012: {0} }.": "Écrivez par exemple { 2012: {0} }.",
  '"{0}" is no date': "« {0} » n’est pas une date",
  "Write a year or a quarter: 2014, 2014-Q2.": "Écrivez une année ou un trimestre : 2014, 2014-Q2.",

  // Distributions.
  '"{0}": {1}': "« {0} » : {1}",
  'no distribution is called "{0}"': "aucune loi ne s’appelle « {0} »",
  "There are {0}.": "Il y a {0}.",
  '"{0}" has {1} arguments, not {2}': "« {0} » : il faut {2} arguments, et non {1}",
  "Write {0}({1}), in ascending order where they are bounds.":
    "Écrivez {0}({1}), par ordre croissant quand ce sont des bornes.",
  '"{0}": beta is a distribution of shares between 0 and 1': "« {0} » : beta est une loi de parts, entre 0 et 1",
  "Use triangular or lognormal for a quantity with a unit.":
    "Prenez triangular ou lognormal pour une quantité qui a une unité.",
  '"{0}" has no closing bracket': "« {0} » n’a pas de parenthèse fermante",
  'Inside { }, put text that holds commas between quotes: "uniform(2, 10) %".':
    'Entre { }, mettez entre guillemets un texte qui contient des virgules : "uniform(2, 10) %".',
  '"{0}" names its unit twice': "« {0} » dit deux fois son unité",
  "Give each argument its unit, or one after the bracket.":
    "Donnez son unité à chaque argument, ou une seule après la parenthèse.",
  '"{0}" gives a unit to some arguments only': "« {0} » ne donne d’unité qu’à certains arguments",
  '"{0}" mixes units of different kinds': "« {0} » mélange des unités de nature différente",
  "Use one kind of unit.": "Prenez des unités de même nature.",
  "the minimum": "le minimum",
  "the maximum": "le maximum",
  "the mode": "le mode",
  "the mean": "la moyenne",
  "the standard deviation": "l’écart-type",
  "the 5 % point": "le quantile à 5 %",
  "the 95 % point": "le quantile à 95 %",
  "the value {0}": "la valeur numéro {0}",
  "the weight {0}": "le poids numéro {0}",
  "the mode {0} lies outside the range from {1} to {2}": "le mode {0} est hors de l’intervalle de {1} à {2}",
  "the 5 % point {0} is not above 0, and a lognormal quantity always is":
    "le quantile à 5 %, {0}, n’est pas supérieur à 0, alors qu’une quantité lognormale l’est toujours",
  "the mean {0} is not between 0 and 1, and a beta distribution is of a share":
    "la moyenne {0} n’est pas entre 0 et 1, alors qu’une loi beta est celle d’une part",
  "the standard deviation {0} is too large: for a share with mean {1} it stays below {2}":
    "l’écart-type {0} est trop grand : pour une part de moyenne {1}, il reste inférieur à {2}",
  "there is nothing to choose from": "il n’y a rien parmi quoi choisir",
  "{0} values need as many weights, and there are {1}": "il faut autant de poids que de valeurs : {0}, et non {1}",
  "a weight is negative": "un poids est négatif",
  "every weight is 0: give at least one value a chance":
    "tous les poids sont nuls : donnez une chance à une valeur au moins",
  "{0} is {1}: it must be a finite number": "{0} vaut {1} : il faut un nombre fini",
  "{0} {1} is above {2} {3}: the range is upside down": "{0}, {1}, dépasse {2}, {3} : l’intervalle est à l’envers",
  "the standard deviation {0} is negative: it is a distance, 0 or more":
    "l’écart-type {0} est négatif : c’est une distance, nulle ou positive",
};
