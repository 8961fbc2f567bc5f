/** What the numbers of policies and events mean, by the English words of the schema. */
export const POLICY_MEANINGS: Readonly<Record<string, string>> = {
  // Policy.
  "Public money, in all": "Argent public, en tout",
  "Quarters over which the money is paid": "Trimestres sur lesquels l’argent est versé",
  "Part spent on capacity": "Part consacrée à la capacité",
  "Part spent on research": "Part consacrée à la recherche",
  "Part spent on advertising": "Part consacrée à la publicité",
  "Part of the amount released": "Part du montant débloquée",
  "Revenue below which nothing is repaid": "Chiffre d’affaires au-dessous duquel rien n’est remboursé",
  "Premium over the market price that is allowed": "Surcoût admis par rapport au prix du marché",
  "Premium that the State pays at most": "Surcoût que l’État paie au plus",
  "Part of new public-sector spend reserved": "Part réservée de la nouvelle dépense du secteur public",
  "Part of the price that the State pays": "Part du prix que l’État paie",
  "Money for vouchers, in all": "Argent des chèques, en tout",
  "Part of the cost of research that the State pays": "Part du coût de la recherche que l’État paie",
  "Public money per euro of new private money, at most": "Argent public par euro d’argent privé nouveau, au plus",
  "Part of the missing attention that a listing gives in the public sector":
    "Part de la notoriété manquante qu’un référencement donne dans le secteur public",
  "Cost of running the framework": "Coût de fonctionnement de l’accord-cadre",
  "Quarters of repayment": "Trimestres de remboursement",
  "Number of grants": "Nombre de subventions",
  "Number of applicants, viable or not": "Nombre de candidats, viables ou non",
  "Chance that a grant goes to the best viable applicant left, not to a random one":
    "Chance qu’une subvention aille au meilleur candidat viable restant, et non à l’un d’eux au hasard",
  "Weight of a recipient": "Poids d’un bénéficiaire",
  "What it gains each quarter": "Ce qu’il gagne chaque trimestre",
  "Units sold in a quarter": "Unités vendues en un trimestre",

  // Events.
  "Size of the cut relative to the others": "Ampleur de la baisse rapportée aux autres",
  "Rise of the taste for home suppliers": "Hausse du goût pour les fournisseurs du pays",
  "Quarters in which it falls to 1/e": "Trimestres en lesquels elle tombe à 1/e",
  "Part of it that foreign firms located at home enjoy too":
    "Part dont profitent aussi les entreprises étrangères établies dans le pays",
  "How long it lasts": "Durée",
  "Part of research and build effort lost": "Part perdue de l’effort de recherche et de construction",
  "Debt raised": "Dette levée",
  "Chance that the merger is concluded": "Chance que la fusion soit conclue",
  "Part of the joining firm's base lost": "Part perdue du parc de l’entreprise absorbée",
  "Part of the joining firm's fixed outlay saved": "Part économisée de la dépense fixe de l’entreprise absorbée",
  "Quarters until it is saved": "Trimestres avant que l’économie soit faite",
  "Capacity of the partners abroad": "Capacité des partenaires à l’étranger",
  "Part of the partners' scale that counts as own": "Part de l’échelle des partenaires qui compte comme la sienne",
  "Price paid to the owners": "Prix payé aux actionnaires",
  "A named number for formulas": "Un nombre nommé, pour les formules",
};
