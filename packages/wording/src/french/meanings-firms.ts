/** What the numbers of firms, their money and their staff mean, by the English words of the schema. */
export const FIRM_MEANINGS: Readonly<Record<string, string>> = {
  // Firms.
  "Stake of a private owner, before any stake of the State":
    "Participation d’un actionnaire privé, avant celle de l’État",
  "Number of equal parts that the firm is counted as, each with its part of every stock and budget":
    "Nombre de parts égales pour lesquelles l’entreprise compte, chacune avec sa part des stocks et des budgets",
  "Number of firms drawn from this template": "Nombre d’entreprises tirées de ce modèle",
  "Standard deviation of the log of drawn firms' relative size":
    "Écart-type du logarithme de la taille relative des entreprises tirées",
  "Hazard of leaving at a margin of zero": "Risque de sortie pour une marge nulle",
  "How a margin lowers the hazard": "Ce dont une marge abaisse ce risque",
  "Share of market spend in the first quarter, before normalising":
    "Part de la dépense du marché au premier trimestre, avant normalisation",
  "Price in the first quarter": "Prix au premier trimestre",
  "Price in the first quarter as part of the reference price":
    "Prix au premier trimestre, en part du prix de référence",
  "Attention in the first quarter": "Notoriété au premier trimestre",
  "Attention at launch (the parents' brand)": "Notoriété au lancement (la marque des actionnaires)",
  "Part of the platform that exists at founding": "Part de la plateforme qui existe à la fondation",
  "Experience brought in at founding": "Expérience apportée à la fondation",
  "Quality stock brought in at founding": "Stock de qualité apporté à la fondation",
  "Utility lost on a parent's platform": "Utilité perdue sur la plateforme d’un actionnaire",
  "Capacity ordered for the launch by the business plan": "Capacité commandée pour le lancement par le plan d’affaires",
  "Capacity added each quarter by the business plan": "Capacité ajoutée chaque trimestre par le plan d’affaires",
  "Quarters after launch during which capacity follows the plan, not demand":
    "Trimestres après le lancement où la capacité suit le plan et non la demande",
  "Spread of an entrant's unobserved quality": "Dispersion de la qualité inobservée d’un entrant",
  "Correlation of that luck between entrants": "Corrélation de cette chance entre les entrants",
  "Markup on unit cost": "Taux de marge sur le coût unitaire",
  "Price as part of the leader's": "Prix, en part de celui du leader",
  "How far below unit cost the price may go while the runway lasts":
    "De combien le prix peut passer sous le coût unitaire tant que dure l’autonomie de trésorerie",
  "Price as part of the reference price path": "Prix, en part de la trajectoire du prix de référence",
  "Unit cost relative to the incumbents of its kind":
    "Coût unitaire rapporté à celui des entreprises en place du même type",
  "Fixed outlay: wages, research, advertising, other": "Dépense fixe : salaires, recherche, publicité, divers",
  "Capital of a platform built in the reference lag; longer costs more":
    "Capital d’une plateforme construite dans le délai de référence ; plus long coûte plus cher",
  "Research as part of revenue": "Recherche, en part du chiffre d’affaires",
  "Revenue in the world, exogenous": "Chiffre d’affaires mondial, exogène",
  "Sales in all markets over sales in this one": "Ventes sur tous les marchés, rapportées aux ventes sur celui-ci",
  "Part of public money that is spent beyond what would have been spent anyway":
    "Part de l’argent public dépensée en plus de ce qui l’aurait été de toute façon",
  "Private money that follows one euro of additional public money":
    "Argent privé qui suit un euro d’argent public additionnel",
  "Capacity used outside the perimeter in the first quarter":
    "Capacité employée hors du périmètre au premier trimestre",
  "Its growth until `turn`": "Sa croissance jusqu’à `turn`",
  "Its growth after `turn`": "Sa croissance après `turn`",
  "Revenue outside the perimeter per unit of capacity": "Chiffre d’affaires hors du périmètre par unité de capacité",
  "Units of capacity per employee outside the perimeter": "Unités de capacité par salarié hors du périmètre",
  "Orders of the parents": "Commandes des actionnaires",
  "Orders of the parents before the own platform is launched":
    "Commandes des actionnaires avant le lancement de la plateforme propre",
  "Promise of all owners, the State's part included, in the history":
    "Promesse de tous les actionnaires, part de l’État comprise, dans l’histoire",
  "State's part of that promise in the history": "Part de l’État dans cette promesse, dans l’histoire",
  "Planned revenue at the end of the plan": "Chiffre d’affaires prévu à la fin du plan",
  "Quarters of linear growth to the plan": "Trimestres de croissance linéaire jusqu’au plan",
  "Revenue without the parents' orders": "Chiffre d’affaires sans les commandes des actionnaires",

  // Money, staff, ends.
  "Discount rate": "Taux d’actualisation",
  "Marginal cost of public funds": "Coût d’opportunité des fonds publics",
  "Tax on profit": "Impôt sur le bénéfice",
  "Interest on debt": "Intérêt de la dette",
  "Part of book value that the State gets back for its stake":
    "Part de la valeur comptable que l’État récupère pour sa participation",
  "Cost of an employee": "Coût d’un salarié",
  "Part of the fixed outlay paid as wages": "Part de la dépense fixe versée en salaires",
  "Part of the fixed outlay spent on research": "Part de la dépense fixe consacrée à la recherche",
  "Part of the fixed outlay spent on advertising": "Part de la dépense fixe consacrée à la publicité",
  "Fixed outlay at founding, part of the full one": "Dépense fixe à la fondation, en part de la pleine",
  "Part of the gap in staff closed each quarter": "Part de l’écart d’effectif comblée chaque trimestre",
  "Runway below which money is called": "Autonomie de trésorerie au-dessous de laquelle on appelle des fonds",
  "A call, as part of the promise": "Un appel de fonds, en part de la promesse",
  "Burn that a call pays for at least": "Consommation de trésorerie qu’un appel de fonds couvre au moins",
  "Log odds of a yes at a call": "Logit d’un oui à un appel de fonds",
  "Effect of revenue over plan": "Effet des recettes rapportées au plan",
  "Effect of the funder's stop": "Effet de l’arrêt du financeur",
  "Effect of a shock to a parent": "Effet d’un choc sur un actionnaire",
  "Effect of each owner beyond the first (a veto more)":
    "Effet de chaque actionnaire au-delà du premier (un veto de plus)",
  "Chance that a parent takes over at the end of the cash":
    "Chance qu’un actionnaire reprenne l’entreprise à bout de trésorerie",
  "Part of the fixed outlay kept then": "Part de la dépense fixe gardée alors",
  "Part of the installed base lost then": "Part du parc installé perdue alors",
  "Hazard of closing while EBITDA is negative": "Risque de fermeture tant que l’EBE est négatif",
};
