// The program of every page: one script and one style sheet, which know no network.
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { scenariosPlugin } from "./scenarios-plugin.ts";
import { workerPlugin } from "./worker-plugin.ts";

export interface Bundle {
  readonly script: string;
  /** What writes formulas, for the pages that have any. */
  readonly math: string;
  readonly style: string;
}

const HOME = fileURLToPath(new URL("../", import.meta.url));
const KIT = fileURLToPath(new URL("./", import.meta.resolve("@observablehq/notebook-kit")));

/** Bundles the pages' program. */
export async function bundlePages(): Promise<Bundle> {
  const [page, math] = await Promise.all([bundle("main"), bundle("math")]);
  return { script: page.script, style: page.style, math: math.script };
}

/** The program of the pages' workers. */
export async function bundleWorker(): Promise<string> {
  return (await bundle("batch/worker")).script;
}

/** One classic script: a page that is opened as a file may load no modules. */
async function bundle(entry: "main" | "math" | "batch/worker"): Promise<Omit<Bundle, "math">> {
  const result = await build({
    root: HOME,
    configFile: false,
    logLevel: "error",
    plugins: [scenariosPlugin(), workerPlugin(bundleWorker)],
    resolve: {
      alias: [
        // Of notebook-kit the cell compiler alone, without the compiler of TypeScript that it could also use.
        { find: /^@observablehq\/notebook-kit$/, replacement: `${KIT}javascript/transpile.js` },
        { find: /^typescript$/, replacement: `${HOME}build/no-typescript.ts` },
      ],
    },
    build: {
      target: "es2022",
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: `${HOME}src/${entry}.ts`,
        output: { format: "iife", name: `andromede_${entry.replace("/", "_")}`, codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const script = outputs.find((each) => each.type === "chunk")?.code;
  const style = outputs.find((each) => each.type === "asset" && each.fileName.endsWith(".css"));
  if (script === undefined) throw new Error(`The bundle of ${entry}.ts has no script.`);
  return { script, style: style?.type === "asset" ? String(style.source) : "" };
}
