/** What the numbers of a market, its users and its technology mean, by the English words of the schema. */
export const MARKET_MEANINGS: Readonly<Record<string, string>> = {
  // Market and demand.
  "Market spend, exogenous": "Dépense du marché, exogène",
  "Spend once all have adopted, at the prices of the start": "Dépense quand tous ont adopté, aux prix de départ",
  "Adopters in the first quarter, part of the ceiling": "Utilisateurs acquis au premier trimestre, en part du plafond",
  "Bass coefficient of innovation": "Coefficient d’innovation de Bass",
  "Bass coefficient of imitation": "Coefficient d’imitation de Bass",
  "Part of contestable spend not bought at the start": "Part de la dépense disputable non achetée au départ",
  "Elasticity of the quantity bought to the price index": "Élasticité de la quantité achetée à l’indice des prix",
  "Price to which `priceRatio` refers": "Prix auquel se rapporte `priceRatio`",
  "Part of market spend": "Part dans la dépense du marché",
  "Price sensitivity relative to the market's": "Sensibilité au prix, rapportée à celle du marché",
  "Utility of a home-owned supplier": "Utilité d’un fournisseur détenu dans le pays",
  "Utility of a foreign supplier located at home": "Utilité d’un fournisseur étranger établi dans le pays",
  "Extra utility of a labelled supplier": "Supplément d’utilité d’un fournisseur labellisé",
  "Price sensitivity of mean utility to ln(price)": "Sensibilité de l’utilité moyenne à ln(prix)",
  "Similarity of suppliers within a nest": "Similarité des fournisseurs d’un même nid",
  "Part of installed spend that is chosen anew each quarter":
    "Part de la dépense installée remise en jeu chaque trimestre",

  // Awareness and quality.
  "Attention gained per point of own market share": "Notoriété gagnée par point de sa propre part de marché",
  "Attention gained at the reference advertising budget": "Notoriété gagnée au budget publicitaire de référence",
  "Returns to the budget of all advertisers together": "Rendement du budget de tous les annonceurs ensemble",
  "Reference advertising budget": "Budget publicitaire de référence",
  "Attention lost each quarter": "Notoriété perdue chaque trimestre",
  "Loss of all attention gains per label beyond the first":
    "Perte sur tous les gains de notoriété, par label au-delà du premier",
  "Utility of the quality stock": "Utilité du stock de qualité",
  "Quality stock that matters": "Stock de qualité qui compte",
  "Decay of the quality stock": "Usure du stock de qualité",
  "Extra research effect while two labels live": "Supplément d’effet de la recherche tant que deux labels vivent",
  "Growth of research before the first quarter": "Croissance de la recherche avant le premier trimestre",

  // Technology and building.
  "Price of a unit of capacity, all in": "Prix d’une unité de capacité, tout compris",
  "Service life of a unit of capacity": "Durée de service d’une unité de capacité",
  "Units that a unit of capacity carries at the start": "Unités que porte une unité de capacité au départ",
  "Part of capacity that can be sold": "Part de la capacité qui peut être vendue",
  "Capacity held beyond expected demand": "Capacité tenue au-delà de la demande attendue",
  "Quarters from order to service of capacity": "Trimestres entre la commande et la mise en service de la capacité",
  "Capital part of unit cost": "Part du capital dans le coût unitaire",
  "Part of unit cost that no scale reduces": "Part du coût unitaire qu’aucune échelle ne réduit",
  "Elasticity of unit cost to scale, below the minimum efficient scale":
    "Élasticité du coût unitaire à l’échelle, sous la taille minimale efficace",
  "Scale beyond which unit cost stops falling": "Échelle au-delà de laquelle le coût unitaire cesse de baisser",
  "Scale below which cost rises no further": "Échelle au-dessous de laquelle le coût ne monte plus",
  "Unit cost after experience doubles, relative to the leader":
    "Coût unitaire après un doublement de l’expérience, rapporté au leader",
  "What a rival's output teaches, relative to own": "Ce qu’apprend la production d’un rival, rapporté à la sienne",
  "Least experience relative to the leader's that costs know":
    "Plus petite expérience, rapportée à celle du leader, dont les coûts tiennent compte",
  "Experience forgotten each quarter": "Expérience oubliée chaque trimestre",
  "Base output that a firm of the base has as experience":
    "Production de départ qu’une entreprise du départ a pour expérience",
  "Exogenous fall of unit cost and of world prices": "Baisse exogène du coût unitaire et des prix mondiaux",
  "Lerner index of firms at world prices in the base quarter":
    "Indice de Lerner des entreprises aux prix mondiaux, au trimestre de départ",
  "What captive sales teach, relative to others": "Ce qu’apprennent les ventes captives, rapporté aux autres ventes",
  "Part of the gap between demand and what was expected that a firm takes in each quarter":
    "Part de l’écart entre la demande et l’attente qu’une entreprise intègre chaque trimestre",
  "Reference spend on a build": "Dépense de référence d’une construction",
  "Quarters to build a platform at the reference spend":
    "Trimestres pour construire une plateforme à la dépense de référence",
  "Quarters below which no money shortens a build":
    "Trimestres au-dessous desquels l’argent n’abrège plus une construction",
  "Elasticity of build speed to spend": "Élasticité de la vitesse de construction à la dépense",
  "Part of build speed lost to divided ownership":
    "Part de la vitesse de construction perdue par la division de l’actionnariat",
  "Number of equal steps in which each quarter is simulated; one where nothing is said":
    "Nombre de pas égaux en lesquels chaque trimestre est simulé ; un seul si rien n’est dit",
};
