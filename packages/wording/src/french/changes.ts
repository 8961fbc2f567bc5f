/** What is said of `extends` and `changes`, by the English words of the core. */
export const CHANGES: Readonly<Record<string, string>> = {
  "a scenario is a record of named fields, not {0}": "un scénario est une suite de champs nommés, et non {0}",
  "Begin with `title: ...` and `extends: ...` or `market:`.":
    "Commencez par `title: ...`, puis `extends: ...` ou `market:`.",
  "The path is relative to the file that extends.": "Le chemin part du fichier où `extends` est écrit.",
  "`changes` without `extends`": "`changes` sans `extends`",
  "Name the scenario that is changed: extends: history.yaml.":
    "Nommez le scénario qui est modifié : extends: history.yaml.",
  "`extends` names one file": "`extends` nomme un seul fichier",
  "Write for example extends: history.yaml.": "Écrivez par exemple extends: history.yaml.",
  "the files extend one another in a circle: {0}": "les fichiers se prolongent l’un l’autre en cercle : {0}",
  "One of them has to stand on its own.": "L’un d’eux doit se suffire à lui-même.",
  "more than {0} files extend one another": "plus de {0} fichiers se prolongent l’un l’autre",
  "Extend an earlier one.": "Partez d’un fichier plus proche de l’origine.",
  "Write the difference as a change: { set: {0}..., to: ..., because: ... }.":
    "Écrivez la différence comme un changement : { set: {0}..., to: ..., because: ... }.",
  "Here stand {0}.": "Ici figurent {0}.",
  "unknown field `{0}` in a file that extends another":
    "`{0}` n’est pas un champ connu d’un fichier qui en prolonge un autre",
  "`changes` is a list": "`changes` est une liste",
  "Begin each change with a dash: - set: ...": "Commencez chaque changement par un tiret : - set: ...",
  "a change does one of set, add, remove": "un changement fait une seule chose : set, add ou remove",
  "unknown field `{0}` of a change": "`{0}` n’est pas un champ connu d’un changement",
  "a path is due": "il faut un chemin",
  "Write for example firms.ovh.base.share.": "Écrivez par exemple firms.ovh.base.share.",
  "`because` is missing: each change says why": "il manque `because` : chaque changement dit pourquoi",
  "`because`: {0}": "`because` : {0}",
  "Write {0}, or {1}, or {2}.": "Écrivez {0}, ou {1}, ou {2}.",
  "{ set: path, to: value, because: text }": "{ set: chemin, to: valeur, because: texte }",
  "{ add: path, value: ..., because: text }": "{ add: chemin, value: ..., because: texte }",
  "{ remove: path, because: text }": "{ remove: chemin, because: texte }",
  "{0} reaches into a list": "{0} mène à l’intérieur d’une liste",
  "Lists have no names inside; set the whole list.":
    "Une liste n’a pas de noms à l’intérieur ; remplacez la liste entière.",
  "{0} is there already": "{0} existe déjà",
  "To replace it, write set: {0}.": "Pour le remplacer, écrivez set: {0}.",
  "there is no {0} to set": "{0} n’existe pas, on ne peut donc pas le modifier",
  "there is no {0} to remove": "{0} n’existe pas, on ne peut donc pas le supprimer",
  "there is no {0}": "{0} n’existe pas",
  "To add it, write add: {0}.": "Pour l’ajouter, écrivez add: {0}.",
  "At the top": "Au premier niveau",
  "In {0}": "Dans {0}",
  "{0} there is nothing.": "{0}, il n’y a rien.",
  "{0} there is {1}{2}.": "{0}, il y a {1}{2}.",
  "{0} and {1} go back to no file in common": "{0} et {1} ne remontent à aucun fichier commun",
  "Changes can be told apart only between scenarios that extend the same one.":
    "On ne distingue les changements qu’entre des scénarios qui prolongent le même.",
};
