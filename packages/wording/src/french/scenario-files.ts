/** What is said of a file as a whole and of its fields, by the English words of the core. */
export const SCENARIO_FILES: Readonly<Record<string, string>> = {
  // Files and YAML.
  "a second document begins": "un second document commence",
  "One scenario a file.": "Un fichier contient un seul scénario.",
  "not YAML: {0}": "ce n’est pas du YAML : {0}",
  "the file is empty": "le fichier est vide",
  "A scenario is YAML or JSON that begins with a title: `title: Two cell makers`.":
    "Un scénario est un texte en YAML ou en JSON qui commence par un titre : `title: Deux fabricants`.",
  "the file has {0} million characters, more than 5": "le fichier compte {0} millions de caractères, plus de 5",
  "Give a scenario file; a whole market takes a few hundred lines.":
    "Donnez un fichier de scénario ; un marché entier tient en quelques centaines de lignes.",
  "the file is not text: it holds a NUL character": "le fichier n’est pas du texte : il contient un caractère nul",
  "the file is nested too deep to be read": "le fichier a trop de niveaux imbriqués pour être lu",
  "Each name stands once; remove one of the two.": "Un nom ne figure qu’une fois ; supprimez l’un des deux.",
  "Indent with spaces.": "Décalez les lignes avec des espaces.",
  "Check colons, indentation, brackets and quotes near there.":
    "Vérifiez les deux-points, les retraits, les crochets et les guillemets à cet endroit.",
  "more than {0} levels deep": "plus de {0} niveaux imbriqués",
  "more than {0} values, those of aliases counted each time":
    "plus de {0} valeurs, celles des alias comptées à chaque fois",
  "Write what is meant flatter and without aliases.": "Écrivez-le avec moins de niveaux et sans alias.",
  "neither a text nor a number nor true or false": "ni un texte, ni un nombre, ni true ou false",
  "Put it between quotes.": "Mettez-le entre guillemets.",
  "a name is a text": "un nom est un texte",
  "Write a plain name before the colon.": "Écrivez un simple nom avant les deux-points.",
  "`<<` does not merge here": "`<<` ne fusionne rien ici",
  "To build on another file, write `extends`.": "Pour partir d’un autre fichier, écrivez `extends`.",
  "`__proto__` cannot be a name": "`__proto__` ne peut pas être un nom",
  "Choose another.": "Choisissez-en un autre.",
  'the name "{0}" holds a dot': "le nom « {0} » contient un point",
  "Dots separate the steps of a path; write - or _.": "Les points séparent les étapes d’un chemin ; écrivez - ou _.",
  "there is no file {0}": "le fichier {0} n’existe pas",

  // Fields.
  "unknown field `{0}`": "`{0}` n’est pas un champ connu",
  "is missing": "cette valeur manque",
  "`{0}` is missing": "il manque `{0}`",
  '"{0}" is not known here': "« {0} » n’est pas connu ici",
  '"{0}" {1}': "« {0} » {1}",
  '"{0}" is no known `{1}`': "« {0} » n’est pas une valeur connue de `{1}`",
  "{0} is too little: at least {1}": "{0} ne suffit pas : il faut au moins {1}",
  "{0} is too little: more than {1}": "{0} ne suffit pas : il faut plus de {1}",
  "{0} is too much: at most {1}": "{0} est trop grand : il faut au plus {1}",
  "{0} cannot stand here": "{0} n’a pas sa place ici",
  "Name at least one.": "Nommez-en au moins un.",
  "One of {0}.": "Choix possibles : {0}.",
  "a record of named fields": "une suite de champs nommés",
  "a list": "une liste",
  "a text": "un texte",
  "true or false": "true ou false",
  "a number": "un nombre",
  "a whole number": "un nombre entier",
  "{0} is not {1}": "{0} n’est pas {1}",
  "Write {0}.": "Écrivez {0}.",
  "Write one of {0}.": "Choisissez parmi : {0}.",
  "Add {0}.": "Ajoutez {0}.",
  "Add {0} with {1}.": "Ajoutez {0}, avec {1}.",
  "Known here: {0}.": "Connus ici : {0}.",
  "Known here: {0} and others.": "Connus ici : {0} et d’autres.",
  "Did you mean `{0}`?": "Vouliez-vous dire `{0}` ?",
  'Inside { }, put text that holds commas between quotes: "uniform(1, 2)".':
    'Entre { }, mettez entre guillemets un texte qui contient des virgules : "uniform(1, 2)".',
  '"{0}" is no status': "« {0} » n’est pas un statut",
  "{0} is no text": "{0} n’est pas un texte",
  "Put the note between quotes.": "Mettez la note entre guillemets.",
  "{0} is no quarter": "{0} n’est pas un trimestre",
  "{0} Write for example 2014-Q2.": "{0} Écrivez par exemple 2014-Q2.",
  "{0} Write a text, or { en: ..., fr: ... }.": "{0} Écrivez un texte, ou { en: ..., fr: ... }.",
  "unknown language `{0}`": "`{0}` n’est pas une langue connue ici",
  "There are en and fr.": "Il y a en et fr.",
  "{0} is no text in two languages": "{0} n’est pas un texte en deux langues",
  "is no name; write letters, digits and _ only, a letter first":
    "n’est pas un nom ; écrivez seulement des lettres, des chiffres et _, en commençant par une lettre",
  "is no moment; write a quarter such as 2014-Q2, a year, or mean, sum, end":
    "n’est pas un moment ; écrivez un trimestre tel que 2014-Q2, une année, ou mean, sum, end",

  // Sources and the posterior.
  "{0} is no source": "{0} n’est pas une source",
  "Write a key of the file of sources, or a list of keys.":
    "Écrivez une clé du fichier des sources, ou une liste de clés.",
  "The path is relative to the file that names it.": "Le chemin part du fichier qui le nomme.",
  "a file of sources names each by a key": "un fichier de sources désigne chacune par une clé",
  "Write for example dgccrf-2014: { author: ..., publication: ... }.":
    "Écrivez par exemple dgccrf-2014: { author: ..., publication: ... }.",
  "Write { author: ..., publication: ..., date: ..., address: ... }.":
    "Écrivez { author: ..., publication: ..., date: ..., address: ... }.",
  "there is no source `{0}`": "il n’y a pas de source `{0}`",
  "Make it with `whatif calibrate`, or write `posterior: none` to use the priors.":
    "Créez ce fichier avec `whatif calibrate`, ou écrivez `posterior: none` pour garder les lois a priori.",
  "Write it with `whatif calibrate --out`, and do not change it by hand.":
    "Écrivez ce fichier avec `whatif calibrate --out`, et ne le modifiez pas à la main.",
  "the posterior is not whole: {0}": "la loi a posteriori n’est pas entière : {0}",
  "row {0} of the posterior has {1} signs, not {2}":
    "la ligne {0} de la loi a posteriori compte {1} signes, au lieu de {2}",

  // Settings.
  "a setting can only take the posterior away": "un réglage peut seulement retirer la loi a posteriori",
  "Write posterior=none, or name another file in the scenario.":
    "Écrivez posterior=none, ou nommez un autre fichier dans le scénario.",
  "there is no value": "il n’y a pas de valeur",
  "Write {0}=value.": "Écrivez {0}=valeur.",

  // Facts.
  "there are no facts": "il n’y a pas de faits",
  "Write `facts:` and below it each fact by a name: cloudwatt-staff: { says: ..., measure: staff, ... }.":
    "Écrivez `facts:` et au-dessous chaque fait sous un nom : cloudwatt-staff: { says: ..., measure: staff, ... }.",
  "a fact has names and values": "un fait se compose de noms et de valeurs",
  "Write { says, measure, actor, ... }.": "Écrivez { says, measure, actor, ... }.",
  "Each fact has `{0}`.": "Chaque fait a un champ `{0}`.",
  "{0} is none of {1}": "{0} n’est aucun de : {1}",
  "Write a word.": "Écrivez un mot.",
  "{0} is no date": "{0} n’est pas une date",
  "Write 2014, 2014-Q2, 2014-06 or 2014-06-30.": "Écrivez 2014, 2014-Q2, 2014-06 ou 2014-06-30.",
  "{0} ends before it begins": "{0} finit avant d’avoir commencé",
  "Put the earlier date first.": "Mettez la date la plus ancienne en premier.",
  "the size {0} is not above 0": "la taille {0} n’est pas supérieure à 0",
  "Write for example 10 % or 1 quarter.": "Écrivez par exemple 10 % ou 1 quarter.",
};
