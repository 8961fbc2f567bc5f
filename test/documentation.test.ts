import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const documents = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].filter((name) => existsSync(join(root, name))),
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"));

test.each(documents)("each link of %s leads to a file that is there", (document) => {
  const text = readFileSync(join(root, document), "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((found) => found[1]!);
  const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(document), link)));
  expect(broken).toEqual([]);
});

test("each document has its line in docs/README.md", () => {
  const index = readFileSync(join(root, "docs/README.md"), "utf8");
  const missing = documents.filter((name) => name.startsWith("docs/") && name !== "docs/README.md");
  expect(missing.filter((name) => !index.includes(`](${name.slice("docs/".length)})`))).toEqual([]);
});
