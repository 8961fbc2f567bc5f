import { posix } from "node:path";

interface PackageRule {
  /** The packages of this repository that it may import. */
  readonly ours: readonly string[];
  /** The libraries that it may import; any, where it does not say. */
  readonly libraries?: readonly string[];
}

/** Who may import whom among the packages: nobody imports cli or notebooks, which are where everything comes together. */
const packages: Readonly<Record<string, PackageRule>> = {
  // Its libraries are given folder by folder, in tools/import-rules.ts.
  "sim-core": { ours: [] },
  wording: { ours: ["sim-core"], libraries: [] },
  charts: { ours: ["sim-core", "wording"], libraries: ["@observablehq/plot"] },
  cli: { ours: ["sim-core", "wording", "charts"] },
  notebooks: { ours: ["sim-core", "wording", "charts"] },
};

/** What is wrong with an import as seen from outside of the package; undefined where nothing is. */
export function packageFault(file: string, specifier: string): string | undefined {
  const name = /^packages\/([^/]+)\//.exec(file)?.[1];
  if (name === undefined) return undefined;
  if (specifier.startsWith(".")) return relativeFault(file, specifier, `packages/${name}/`);
  const rule = packages[name];
  if (rule === undefined) return `no package is called "${name}": give it its row in tools/package-rules.ts.`;
  const [, other, inside] = /^@andromede\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (other === undefined) return libraryFault(name, rule, specifier);
  if (inside !== undefined) {
    return `"${specifier}" reaches inside a package: import its name alone, and export in its index what is missing.`;
  }
  if (rule.ours.includes(other) || other === name) return undefined;
  const allowed = rule.ours.length === 0 ? "no other package" : `only ${rule.ours.join(", ")}`;
  return `${name} may not import ${other}: it imports ${allowed}. Move what is shared down the arrows.`;
}

/** Packages meet by name only: their insides may move. */
function relativeFault(file: string, specifier: string, home: string): string | undefined {
  if (posix.join(posix.dirname(file), specifier).startsWith(home)) return undefined;
  return `"${specifier}" leaves the package: import the other one by its name, and export there what is missing.`;
}

function libraryFault(name: string, { libraries }: PackageRule, specifier: string): string | undefined {
  if (libraries === undefined || libraries.includes(specifier)) return undefined;
  const allowed = libraries.length === 0 ? "no library" : `only ${libraries.join(", ")}`;
  return `${name} imports ${allowed}, not "${specifier}": it runs wherever the core runs.`;
}
