import { posix } from "node:path";
import ts from "typescript";
import { type Fault, faultAt } from "./fault.ts";
import { packageFault } from "./package-rules.ts";

interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

/** Who may import whom inside packages/sim-core/src: the arrows run one way, so that an equation knows only numbers. */
const layers: Readonly<Record<string, Layer>> = {
  math: { layers: [], packages: [] },
  sentence: { layers: [], packages: [] },
  model: { layers: ["math", "sentence"], packages: [] },
  accounts: { layers: ["math", "model"], packages: [] },
  outcomes: { layers: ["math", "model", "accounts"], packages: [] },
  policy: { layers: ["math", "model", "accounts"], packages: [] },
  random: { layers: ["math", "sentence"], packages: ["seedrandom"] },
  scenario: { layers: ["math", "sentence", "random"], packages: ["yaml", "zod"] },
  simulation: {
    layers: ["math", "sentence", "model", "accounts", "outcomes", "policy", "random", "scenario"],
    packages: [],
  },
  analysis: {
    layers: ["math", "sentence", "model", "accounts", "outcomes", "policy", "random", "scenario", "simulation"],
    packages: [],
  },
};

/** Shapes of data that every layer but math may name, as types only: nothing of them remains when the program runs. */
const sharedTypes = ["scenario/parameters.ts", "simulation/world.ts", "simulation/record.ts"];

const core = "packages/sim-core/src/";

/** The faults of one file, given its path from the root of the repository (with `/`) and its text. */
export function importFaults(file: string, text: string): Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const stray = strayFile(file);
  const faults = stray === undefined ? [] : [faultAt(source, 0, stray)];
  for (const found of imports(source)) {
    const message = faultOf(file, found.specifier, found.isTypeOnly);
    if (message !== undefined) faults.push(faultAt(source, found.node.getStart(source), message));
  }
  return faults;
}

function strayFile(file: string): string | undefined {
  const layer = layerOf(file);
  if (layer === undefined || layer in layers) return undefined;
  return `no folder of the core is called "${layer}": use ${Object.keys(layers).join(", ")}, or give it its row in tools/import-rules.ts.`;
}

function faultOf(file: string, specifier: string, isTypeOnly: boolean): string | undefined {
  const target = specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : undefined;
  return (
    packageFault(file, specifier) ??
    (file.startsWith(core) ? coreFault(file, specifier, target, isTypeOnly) : undefined)
  );
}

function coreFault(
  file: string,
  specifier: string,
  target: string | undefined,
  isTypeOnly: boolean,
): string | undefined {
  const from = layerOf(file);
  const layer = from === undefined ? undefined : layers[from];
  if (from === undefined || layer === undefined) return undefined;
  if (target === undefined) return libraryFault(from, layer, specifier);
  const to = layerOf(target);
  if (to === from) return undefined;
  if (to === undefined) return `"${specifier}" is the index, which is for other packages: import the file that has it.`;
  if (layer.layers.includes(to)) return undefined;
  const isShared = sharedTypes.includes(target.slice(core.length));
  if (isShared && from !== "math") {
    return isTypeOnly ? undefined : `${from} may take types only from "${specifier}": write "import type".`;
  }
  return (
    `${from} may not import ${to} ("${specifier}"): ${from} imports ${listed(layer.layers)}. ` +
    `Take the value as an argument, or move the function to where it is needed (types: ${sharedTypes.join(", ")}).`
  );
}

function libraryFault(from: string, layer: Layer, specifier: string): string | undefined {
  if (layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
  const owner = Object.keys(layers).find((name) =>
    layers[name]?.packages.some((library) => specifier.startsWith(library)),
  );
  if (owner !== undefined) return `only ${owner} imports "${specifier}", not ${from}: use what src/${owner} exports.`;
  if (specifier.startsWith("node:"))
    return `the core knows no Node ("${specifier}"): take what it gives as an argument.`;
  return `${from} may not import "${specifier}": a library of the core has its one folder, in tools/import-rules.ts.`;
}

/** The folder of the core that a path is in; undefined for the index and for what is not in the core. */
function layerOf(path: string): string | undefined {
  if (!path.startsWith(core) || path === `${core}index.ts`) return undefined;
  return path.slice(core.length).split("/")[0];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : `only ${names.join(", ")}`;
}

interface FoundImport {
  readonly node: ts.Node;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

/** Every import, re-export, dynamic import and type import of a file. */
function imports(source: ts.SourceFile): FoundImport[] {
  const found: FoundImport[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ node, specifier, isTypeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  }
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  return textOf(node.arguments[0]) ?? "(computed)";
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
