/** How files are read: the text at a path, or undefined (or an exception) where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** The path of a file named beside another: `history.yaml` beside `french-cloud/no-box.yaml` is `french-cloud/history.yaml`. */
export function beside(path: string, name: string): string {
  if (/^([A-Za-z]:)?[\\/]/.test(name) || /^[a-z]+:\/\//.test(name)) return name;
  const folders = path.split(/[\\/]/).slice(0, -1);
  for (const step of name.split(/[\\/]/)) {
    const canGoUp = folders.length > 0 && folders.at(-1) !== ".." && folders.at(-1) !== "" && folders.at(-1) !== ".";
    if (step === "..") canGoUp ? folders.pop() : folders.push("..");
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** The file's name without folders and ending. */
export function idOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(ya?ml|json)$/i, "");
}

/** The text of a file, or null where it cannot be read. */
export function textAt(read: ReadFile | undefined, path: string): string | null {
  try {
    return read?.(path) ?? null;
  } catch {
    return null;
  }
}
