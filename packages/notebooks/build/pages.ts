// The HTML of the pages: a gallery, a page for each notebook, and each notebook as one file.
import { createHash } from "node:crypto";
import type { InBoth } from "@andromede/wording";
import { hasMath } from "../src/engine/markdown.ts";
import { DATA_ID, dataText } from "../src/page/single-file.ts";
import type { Bundle } from "./bundle.ts";
import type { NotebookFile } from "./notebook-files.ts";

/** Nothing is asked of any network; scripts are the page's own and what a reader writes into its cells. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface PageParts {
  readonly version: string;
  readonly bundle: Bundle;
}

/** Names of the script and the style sheet that the pages of a site share; they change with what is in them. */
export function assetNames({ script, style, math }: Bundle): Readonly<Record<keyof Bundle, string>> {
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);
  return {
    script: `andromede-${digest(script)}.js`,
    style: `andromede-${digest(style)}.css`,
    math: `formulas-${digest(math)}.js`,
  };
}

/** A notebook's page beside the gallery. */
export function sitePage({ id, text, title }: NotebookFile, { version, bundle }: PageParts): string {
  const names = assetNames(bundle);
  const data = dataText({ id, text, version, saved: null, hasGallery: true });
  return htmlPage(title, {
    head: `<link rel="stylesheet" href="${names.style}">`,
    body: `${dataScript(data)}
${hasMath(text) ? `<script src="${names.math}"></script>\n` : ""}<script src="${names.script}"></script>`,
  });
}

/** A notebook as one file that needs nothing beside it. */
export function singlePage({ id, text, title }: NotebookFile, { version, bundle }: PageParts): string {
  const data = dataText({ id, text, version, saved: null, hasGallery: false });
  return htmlPage(title, {
    head: `<style>${bundle.style.replaceAll("</style", "<\\/style")}</style>`,
    body: `${dataScript(data)}
${hasMath(text) ? `<script>${inlineScript(bundle.math)}</script>\n` : ""}<script>${inlineScript(bundle.script)}</script>`,
  });
}

function dataScript(data: string): string {
  return `<script type="application/json" id="${DATA_ID}">${data}</script>`;
}

/** A script inside of a page may hold neither its own end nor the beginning of a comment. */
function inlineScript(script: string): string {
  return script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** The list of notebooks, in both languages, without any script. */
export function galleryPage(notebooks: readonly NotebookFile[], { version, bundle }: PageParts): string {
  const cards = notebooks.map(
    ({ id, title, question }) => `<li><a href="${id}.html">
<h2><span lang="en">${escaped(title.en)}</span> <span lang="fr">${escaped(title.fr)}</span></h2>
<p lang="en">${escaped(question.en)}</p><p lang="fr">${escaped(question.fr)}</p></a></li>`,
  );
  return htmlPage(
    { en: "Andromède: the notebooks", fr: "Andromède : les carnets" },
    {
      head: `<link rel="stylesheet" href="${assetNames(bundle).style}">`,
      body: `<main class="gallery"><header><h1>Andromède</h1>
<p lang="en">What happened to a market, and what might have happened: each notebook asks one question. Nothing leaves your computer.</p>
<p lang="fr">Ce qui est arrivé à un marché, et ce qui aurait pu arriver : chaque carnet pose une question. Rien ne sort de votre ordinateur.</p></header>
<ul>${cards.join("\n")}</ul>
<footer>Andromède ${escaped(version)}</footer></main>`,
    },
  );
}

function htmlPage(title: InBoth, { head, body }: { readonly head: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title.en)} · Andromède</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
