import type { OptimiseCommandWords } from "./words.ts";

export const FRENCH: OptimiseCommandWords = {
  help: {
    command:
      "le partage d’une enveloppe qui réussit le mieux dans l’incertitude, son regret, sa frontière, et ce que vaudrait de savoir",
    file: "scénario dont on partage l’argent : entre ses instruments ou, s’il n’en a qu’un, entre ses bénéficiaires et d’autres entreprises du pays",
    named: "politiques à comparer (par défaut : celles du cas français, ou ce que le scénario prolonge)",
    runs: (usual) =>
      `mondes où chaque partage est essayé ; cinq fois autant d’autres jugent ce qui est trouvé (par défaut : ${usual})`,
    splits: (usual) => `partages à essayer (par défaut : ${usual})`,
    out: "écrit aussi JSON, CSV et les images dans ce dossier",
  },
  progress: "essai de partages",
};
