import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Sentence, say } from "../sentence/sentence.ts";
import { type Fault, ScenarioError } from "./faults.ts";
import { type Entry, faultAt, type Place, type TextFile, type Tree } from "./tree.ts";

const MOST_CHARACTERS = 5_000_000;
const MOST_VALUES = 200_000;
const DEEPEST = 60;

/** Trees of the files read last: the scenarios of one case extend the same few. */
const recent: { readonly file: TextFile; readonly tree: Tree }[] = [];
const MOST_RECENT = 6;

/** Reads YAML 1.2 or JSON into a tree that remembers places; throws a ScenarioError with every fault of the syntax. */
export function readYaml(file: TextFile): Tree {
  const known = recent.find((other) => other.file.name === file.name && other.file.text === file.text);
  if (known) return known.tree;
  const tree = readAnew(file);
  recent.unshift({ file, tree });
  recent.length = recent.length > MOST_RECENT ? MOST_RECENT : recent.length;
  return tree;
}

function readAnew(file: TextFile): Tree {
  refuseUnreadable(file);
  const document = documentOf(file);
  if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) throw tooDeep(file);
  const faults = [...document.errors, ...document.warnings].map((error) => {
    const place = { file, offset: error.pos[0] };
    if (error.code === "MULTIPLE_DOCS")
      return faultAt(place, "", "", say`a second document begins`, say`One scenario a file.`);
    const message = (error.message.split("\n")[0] ?? "").replace(/[.:]+$/, "");
    const problem: Sentence = { words: message, values: [], key: `yaml ${error.code}` };
    return faultAt(place, "", "", say`not YAML: ${problem}`, adviceOn(error.code));
  });
  if (faults.length > 0) throw new ScenarioError(faults);
  const tree = treeOf(document.contents, { file, document, faults, values: 0 }, 0, "");
  if (faults.length > 0) throw new ScenarioError(faults);
  if (tree.kind === "value" && tree.value === null) throw wholeFile(file, say`the file is empty`, FILE_WAY_OUT);
  return tree;
}

const FILE_WAY_OUT = say`A scenario is YAML or JSON that begins with a title: \`title: Two cell makers\`.`;

function refuseUnreadable(file: TextFile): void {
  const size = file.text.length;
  if (size > MOST_CHARACTERS) {
    const megabytes = (size / 1_000_000).toFixed(1);
    throw wholeFile(
      { ...file, text: "" },
      say`the file has ${megabytes} million characters, more than 5`,
      say`Give a scenario file; a whole market takes a few hundred lines.`,
    );
  }
  const nul = file.text.indexOf("\u0000");
  if (nul >= 0)
    throw wholeFile({ ...file, text: "" }, say`the file is not text: it holds a NUL character`, FILE_WAY_OUT);
}

function wholeFile(file: TextFile, rule: Sentence, wayOut: Sentence): ScenarioError {
  return new ScenarioError([faultAt({ file, offset: 0 }, "", "", rule, wayOut)]);
}

function documentOf(file: TextFile): Document.Parsed {
  try {
    return parseDocument(file.text, {
      lineCounter: new LineCounter(),
      version: "1.2",
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep(file);
  }
}

function tooDeep(file: TextFile): ScenarioError {
  return wholeFile(file, say`the file is nested too deep to be read`, FILE_WAY_OUT);
}

function adviceOn(code: string): Sentence {
  if (code === "DUPLICATE_KEY") return say`Each name stands once; remove one of the two.`;
  if (code === "TAB_AS_INDENT") return say`Indent with spaces.`;
  return say`Check colons, indentation, brackets and quotes near there.`;
}

interface Builder {
  readonly file: TextFile;
  readonly document: Document.Parsed;
  readonly faults: Fault[];
  values: number;
}

function treeOf(node: Node | null, builder: Builder, depth: number, path: string): Tree {
  const { file, document } = builder;
  const place = { file, offset: node?.range?.[0] ?? 0 };
  countValue(builder, place, depth, path);
  if (isAlias(node)) return treeOf(node.resolve(document) ?? null, builder, depth + 1, path);
  if (isMap(node)) return { kind: "map", entries: entriesOf(node.items as Pairs, builder, depth, path), place };
  if (isSeq(node)) {
    const items = node.items.map((item, index) => treeOf(item as Node | null, builder, depth + 1, join(path, index)));
    return { kind: "list", items, place };
  }
  return { kind: "value", value: scalarOf(node, builder, place, path), place };
}

/** An alias stands for all that it names, again each time: a few lines can stand for billions. */
function countValue(builder: Builder, place: Place, depth: number, path: string): void {
  builder.values += 1;
  if (builder.values <= MOST_VALUES && depth <= DEEPEST) return;
  const rule =
    depth > DEEPEST
      ? say`more than ${DEEPEST} levels deep`
      : say`more than ${MOST_VALUES} values, those of aliases counted each time`;
  throw new ScenarioError([faultAt(place, path, "", rule, say`Write what is meant flatter and without aliases.`)]);
}

function scalarOf(
  node: Node | null,
  { faults }: Builder,
  place: Place,
  path: string,
): string | number | boolean | null {
  const value: unknown = isScalar(node) ? node.value : null;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  faults.push(
    faultAt(place, path, "", say`neither a text nor a number nor true or false`, say`Put it between quotes.`),
  );
  return null;
}

type Pairs = readonly { readonly key: Node; readonly value: Node | null }[];

function entriesOf(pairs: Pairs, builder: Builder, depth: number, path: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const place = { file: builder.file, offset: key.range?.[0] ?? 0 };
    const name = isScalar(key) ? String(key.value) : "";
    const rule = faultOfName(name);
    if (rule !== null) builder.faults.push(faultAt(place, join(path, name), name, ...rule));
    // A key without a value has no place of its own: point at the key.
    const tree = treeOf(value, builder, depth + 1, join(path, name));
    const hasPlace = (value?.range?.[0] ?? 0) > 0;
    entries.set(name, { key: place, tree: hasPlace ? tree : { ...tree, place } });
  }
  return entries;
}

function faultOfName(name: string): [Sentence, Sentence] | null {
  if (name === "") return [say`a name is a text`, say`Write a plain name before the colon.`];
  if (name === "<<") return [say`\`<<\` does not merge here`, say`To build on another file, write \`extends\`.`];
  if (name === "__proto__") return [say`\`__proto__\` cannot be a name`, say`Choose another.`];
  if (/[.\s]/.test(name.trim()) && /\./.test(name) && !/[()]/.test(name)) {
    return [say`the name "${name}" holds a dot`, say`Dots separate the steps of a path; write - or _.`];
  }
  return null;
}

function join(path: string, step: string | number): string {
  return path === "" ? String(step) : `${path}.${step}`;
}
