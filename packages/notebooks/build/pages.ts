// The HTML of the pages: a gallery, a page for each notebook, and each notebook as one file.
import type { InBoth } from "@andromede/wording";
import type { Baked } from "../src/batch/baked.ts";
import { hasMath } from "../src/engine/markdown.ts";
import { DATA_ID, dataText } from "../src/page/single-file.ts";
import type { Bundle } from "./bundle.ts";
import type { NotebookFile } from "./notebook-files.ts";

/** Nothing is asked of any network; scripts are the page's own and what a reader writes into its cells. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src blob: data:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface PageParts {
  readonly version: string;
  readonly bundle: Bundle;
  /** Default results by notebook. */
  readonly baked: ReadonlyMap<string, Baked>;
}

/** A notebook as one file that needs nothing beside it; in a site it leads back to the gallery. */
export function notebookPage(
  { id, text, title }: NotebookFile,
  { version, bundle, baked }: PageParts,
  hasGallery: boolean,
): string {
  const data = dataText({ id, text, version, saved: null, hasGallery, baked: baked.get(id) ?? null });
  const math = hasMath(text) ? `<script>${inlineScript(bundle.math)}</script>\n` : "";
  return htmlPage(title, {
    style: bundle.style,
    body: `${dataScript(data)}\n${math}<script>${inlineScript(bundle.script)}</script>`,
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
export function galleryPage(
  notebooks: readonly NotebookFile[],
  { version, bundle }: Pick<PageParts, "version" | "bundle">,
): string {
  const cards = notebooks.map(
    ({ id, title, question }) => `<li><a href="${id}.html">
<h2><span lang="en">${escaped(title.en)}</span> <span lang="fr">${escaped(title.fr)}</span></h2>
<p lang="en">${escaped(question.en)}</p><p lang="fr">${escaped(question.fr)}</p></a></li>`,
  );
  return htmlPage(
    { en: "Andromède: the notebooks", fr: "Andromède : les carnets" },
    {
      style: bundle.style,
      body: `<main class="gallery"><header><h1>Andromède</h1>
<p lang="en">What happened to a market, and what might have happened: each notebook asks one question. Nothing leaves your computer.</p>
<p lang="fr">Ce qui est arrivé à un marché, et ce qui aurait pu arriver : chaque carnet pose une question. Rien ne sort de votre ordinateur.</p></header>
<ul>${cards.join("\n")}</ul>
<footer>Andromède ${escaped(version)}</footer></main>`,
    },
  );
}

function htmlPage(title: InBoth, { style, body }: { readonly style: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title.en)} · Andromède</title>
<link rel="icon" href="data:,">
<style>${style.replaceAll("</style", "<\\/style")}</style>
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
