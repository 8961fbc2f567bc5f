/** A piece of a page: text in it is escaped already. */
export interface Html {
  readonly html: string;
}

export type HtmlChild = Html | string | number | null | undefined | false | readonly HtmlChild[];

export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements that have no content and no end. */
const VOID = new Set(["meta", "br", "hr", "img", "link", "wbr"]);

/** An element. Text among its children is escaped; a `true` attribute stands alone, a `false` one is left out. */
export function h(name: string, attributes: HtmlAttributes = {}, ...children: readonly HtmlChild[]): Html {
  const said = Object.entries(attributes).map(attribute).join("");
  if (VOID.has(name)) return { html: `<${name}${said}>` };
  return { html: `<${name}${said}>${inner(children)}</${name}>` };
}

/** Several pieces as one. */
export function pieces(...children: readonly HtmlChild[]): Html {
  return { html: inner(children) };
}

/** Markup that is right as it stands, such as a picture. */
export function markup(html: string): Html {
  return { html };
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function attribute([name, value]: [string, string | number | boolean | undefined]): string {
  if (value === undefined || value === false) return "";
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

function inner(children: readonly HtmlChild[]): string {
  return children.map(child).join("");
}

function child(each: HtmlChild): string {
  if (each === null || each === undefined || each === false) return "";
  if (typeof each === "string" || typeof each === "number") return escaped(String(each));
  return "html" in each ? each.html : inner(each);
}
