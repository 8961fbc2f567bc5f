/**
 * The content of a text that is JSON just as a program writes it, compact or indented; undefined of any other, which
 * `readYaml` reads with the place of every fault. A browser takes many times longer for that.
 */
export function plainJson(text: string): unknown {
  const whole = text.trimEnd();
  if (!whole.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(whole);
    // Written again it is the same: no name stands twice.
    const isAsWritten = [undefined, 1, 2].some((indent) => JSON.stringify(value, null, indent) === whole);
    return isAsWritten && hasPlainNames(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether no name in it is one that files may not have: empty, with a dot or a space, or of special meaning. */
function hasPlainNames(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const isList = Array.isArray(value);
  return Object.entries(value).every(([name, item]) => (isList || isPlainName(name)) && hasPlainNames(item));
}

function isPlainName(name: string): boolean {
  return name !== "<<" && name !== "__proto__" && /^[^.\s]+$/.test(name);
}
