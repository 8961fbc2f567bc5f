/** What is said of runs and analyses that cannot be done, by the English words of the core. */
export const ANALYSES: Readonly<Record<string, string>> = {
  // Questions.
  "{0} takes two scenarios: ask it of a comparison.": "{0} porte sur deux scénarios : demandez-le à une comparaison.",
  'There is no measure "{0}".': "Il n’y a pas de mesure « {0} ».",
  'There is no segment "{0}".': "Il n’y a pas de segment « {0} ».",
  'There is no actor of {0} "{1}".': "Il n’y a pas d’acteur « {1} » pour {0}.",
  "{0} asks for a counterparty: {1}.": "{0} demande une contrepartie : {1}.",
  '{0} has no counterparty: leave "{1}" out.': "{0} n’a pas de contrepartie : retirez « {1} ».",
  'There is no counterparty of {0} "{1}".': "Il n’y a pas de contrepartie « {1} » pour {0}.",
  '"{0}" is no quarter: write 2014-Q2, a year, mean, sum or end.':
    "« {0} » n’est pas un trimestre : écrivez 2014-Q2, une année, mean, sum ou end.",
  "{0} is outside the horizon, {1} to {2}.": "{0} est hors de l’horizon, de {1} à {2}.",

  // Runs.
  "runs is {0}: a whole number from 1 is due.":
    "le nombre de tirages est {0} : il faut un nombre entier à partir de 1.",
  '{0}: the formula "{1}" gives {2} in run {3}.': "{0} : la formule « {1} » donne {2} au tirage {3}.",
  "{0}: {1} in {2} of run {3}.": "{0} : {1} en {2}, au tirage {3}.",
  "the base shares could not be inverted: is a base share or an attention 0?":
    "les parts de départ n’ont pas pu être inversées : une part de départ ou une notoriété est-elle nulle ?",
  "no equilibrium of prices in quarter {0} of run {1} (seed {2}): the first-order condition is off by {3} after {4} rounds. Firms: {5}. One owner of nearly all sales has no highest price: give users an outside good (market.diffusion), a rival, or a lower nestSimilarity.":
    "pas d’équilibre des prix au trimestre {0} du tirage {1} (graine {2}) : la condition du premier ordre est manquée de {3} après {4} itérations. Entreprises : {5}. Un actionnaire qui détient presque toutes les ventes n’a pas de prix maximal : donnez aux utilisateurs un bien extérieur (market.diffusion), un rival, ou une valeur plus basse de nestSimilarity.",
  "a market of {0} firms in {1} segments is too large: there is room for {2} of either, and for {3} pairs of them. Let one firm stand for several that are alike.":
    "un marché de {0} entreprises en {1} segments est trop grand : il y a place pour {2} des unes ou des autres, et pour {3} couples. Qu’une entreprise en représente plusieurs qui se ressemblent.",
  "{0}: {1} and there is no outside good, so that no price is high enough: add a rival, or an outside good (outsideGood: true)":
    "{0} : {1} et il n’y a pas de bien extérieur, si bien qu’aucun prix n’est assez haut : ajoutez un rival, ou un bien extérieur (outsideGood: true)",
  "nobody sells anything that is known": "personne ne vend rien de connu",
  "one owner sells everything": "un seul propriétaire vend tout",
  "{0}: no equilibrium found; product {1} is still {2} (relative to its markup) away from its first-order condition: look for a quality, a cost or a priceSensitivity out of scale with the others":
    "{0} : pas d’équilibre trouvé ; le produit {1} est encore à {2} (rapporté à sa marge) de sa condition du premier ordre : cherchez une qualité, un coût ou un priceSensitivity sans commune mesure avec les autres",
  "{0}: the Lerner index of product {1} would be {2}, above the limit of {3} (a price twenty times its cost): raise priceSensitivity, or add rivals or an outside good":
    "{0} : l’indice de Lerner du produit {1} serait de {2}, au-delà de la limite de {3} (un prix de vingt fois le coût) : augmentez priceSensitivity, ou ajoutez des rivaux ou un bien extérieur",

  // Analyses.
  "the outcome is defined in every policy in {0} of {1} worlds: at least {2} are due. Ask for more runs, or for another outcome.":
    "le résultat est défini pour toutes les politiques dans {0} mondes sur {1} : il en faut au moins {2}. Demandez plus de tirages, ou un autre résultat.",
  "the outcome is defined in every policy in {0} worlds: at least {1} are due. Ask for more runs, or for another outcome.":
    "le résultat est défini pour toutes les politiques dans {0} mondes : il en faut au moins {1}. Demandez plus de tirages, ou un autre résultat.",
  "the outcome is not defined in {0} of {1} runs: ask for one that is defined in every world.":
    "le résultat n’est pas défini dans {0} tirages sur {1} : demandez-en un qui le soit dans tous les mondes.",
  "{0} is defined in no world of both scenarios.": "{0} n’est défini dans aucun monde des deux scénarios.",
  "{0} is defined in no world in which all scenarios on the way have it: {1}.":
    "{0} n’est défini dans aucun monde pour tous les scénarios du parcours : {1}.",
  "it is not defined": "la mesure n’est pas définie",
  "{0} makes no change to {1}: there is no difference to explain.":
    "{0} ne change rien à {1} : il n’y a pas d’écart à expliquer.",
  "{0}: there is no money to split. Name a scenario that pays: with several instruments, such as five-ways, or with one that has several recipients.":
    "{0} : il n’y a pas d’argent à répartir. Nommez un scénario qui verse de l’argent : avec plusieurs instruments, comme five-ways, ou avec un instrument qui a plusieurs bénéficiaires.",
  "there is no assumption at {0} or below: no group can be made of it.":
    "il n’y a pas d’hypothèse à {0} ni au-dessous : on ne peut pas en faire un groupe.",
  "{0} is in two groups: name groups that do not overlap.":
    "{0} est dans deux groupes : nommez des groupes qui ne se recoupent pas.",
  "{0} is {1}: a whole number from {2} is due.": "{0} vaut {1} : il faut un nombre entier à partir de {2}.",
  "group {0} is [{1}]: numbers of inputs, 0 to {2}, are due.":
    "le groupe {0} est [{1}] : il faut des numéros d’entrées, de 0 à {2}.",
  "particles is {0}: at least 20 are due.": "le nombre de particules est {0} : il en faut au moins 20.",
  "no fact has a counterpart in this scenario: nothing can be fitted.":
    "aucun fait n’a de pendant dans ce scénario : rien ne peut être ajusté.",
  "the fact {0} has no tolerance: it cannot be held against a model.":
    "le fait {0} n’a pas de tolérance : on ne peut pas le confronter à un modèle.",
  "the fact {0} is {1}: a relative error needs more than 0.":
    "le fait {0} vaut {1} : une erreur relative demande plus de 0.",
  "no draw from the prior can have given the data: look at the facts and at the priors.":
    "aucun tirage des lois a priori n’a pu donner ces données : revoyez les faits et les lois a priori.",

  // What an audit could not try.
  "the outcome is defined in no world in both": "le résultat n’est défini dans aucun monde des deux côtés",
  "it cannot be run: {0}": "ne peut être exécuté : {0}",
  "the measure itself counts firms": "la mesure compte elle-même les entreprises",
  "it merges in one of the scenarios, and each clone would merge by itself":
    "elle fusionne dans un des scénarios, et chaque clone fusionnerait pour son compte",
  "users choose by the plain logit already": "les utilisateurs choisissent déjà par le logit simple",
  "no home firm of the base has one": "aucune entreprise du pays n’en a au départ",

  // Sentences and clauses together.
  "{0}: {1}": "{0} : {1}",
  "{0} {1}": "{0} {1}",
  "{0}; {1}": "{0} ; {1}",
};
