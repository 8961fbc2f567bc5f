type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

/**
 * An element with attributes and children. A function is a listener under its name (`click`), true an attribute without
 * a value; null, undefined and false are left out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function setAttribute(made: HTMLElement, key: string, value: Attribute): void {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "function") made.addEventListener(key, value);
  else made.setAttribute(key, value === true ? "" : String(value));
}

/** Hands a file to the reader; nothing leaves the page. */
export function download(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element(document, "a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
