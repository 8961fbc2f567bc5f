import { createHash } from "node:crypto";
import type { ZipEntry } from "./zip.ts";

export interface ReleaseParts {
  readonly version: string;
  readonly license: string;
  /** Each notebook as one file, by the file's name. */
  readonly single: readonly ZipEntry[];
  /** The site, by path in it. */
  readonly site: readonly ZipEntry[];
}

/** Everything that a release holds, under one folder named for its version, with the digests of all of it. */
export function releaseFiles({ version, license, single, site }: ReleaseParts): ZipEntry[] {
  const folder = `andromede-${version}`;
  const text = (path: string, content: string): ZipEntry => ({ path, bytes: Buffer.from(content, "utf8") });
  const files = [
    text("README.txt", readme(version)),
    text("LISEZMOI.txt", lisezmoi(version)),
    text("LICENSE.txt", license),
    text("VERSION.txt", `${version}\n`),
    ...single.map(({ path, bytes }) => ({ path: `notebooks/${path}`, bytes })),
    ...site.map(({ path, bytes }) => ({ path: `site/${path}`, bytes })),
  ];
  const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
  return [...files, text("SHA256SUMS.txt", sums)].map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readme(version: string): string {
  return `Andromède ${version}: an economic what-if laboratory, ready to use

Open a file of the folder "notebooks" by double click. It works in Chrome, Edge, Firefox and Safari of 2023 and later,
without a network and without anything installed; nothing you do leaves the page. EN|FR at the top changes the language.

  notebooks/   each notebook as one file: copy it, send it, keep it
  site/        the same as a site, beginning with index.html, for a web server of your own
  SHA256SUMS.txt   digests: sha256sum -c SHA256SUMS.txt says whether a file was changed on its way

The worlds shown at first were computed when these files were made; Run, or any slider, computes them anew on your machine.
Teachers begin with notebooks/11-for-the-teacher.html.
`;
}

function lisezmoi(version: string): string {
  return `Andromède ${version} : un laboratoire économique des « et si », prêt à l’emploi

Ouvrez un fichier du dossier « notebooks » par un double clic. Il fonctionne dans Chrome, Edge, Firefox et Safari depuis 2023,
sans réseau et sans rien installer ; rien de ce que vous faites ne sort de la page. EN|FR, en haut, change la langue.

  notebooks/   chaque carnet en un fichier : copiez-le, envoyez-le, gardez-le
  site/        les mêmes en site, à partir d’index.html, pour un serveur à vous
  SHA256SUMS.txt   empreintes : sha256sum -c SHA256SUMS.txt dit si un fichier a changé en route

Les mondes montrés d’abord ont été calculés à la fabrication de ces fichiers ; Lancer, ou tout curseur, les recalcule chez vous.
Les enseignants commencent par notebooks/11-for-the-teacher.html.
`;
}
