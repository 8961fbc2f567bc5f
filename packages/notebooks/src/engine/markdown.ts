import MarkdownIt from "markdown-it";

/** Writes a formula of TeX as MathML. */
export type MathWriter = (tex: string, isDisplayed: boolean) => string;

/** Whether prose may have formulas: a dollar that begins no value. */
export function hasMath(text: string): boolean {
  return /\$(?:\$|[^{\s$])/.test(text);
}

/** The tag `md`: Markdown with values inside, nodes kept as they are; formulas between dollars, between two of them on a line of their own. */
export function markdownTag(
  document: Document,
  writeMath: MathWriter,
): (strings: readonly string[], ...values: unknown[]) => HTMLElement {
  const markdown = MarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.inline.ruler.before("escape", "math", (state, silent) => {
    const rest = state.src.slice(state.pos);
    const displayed = /^\$\$([^$]+)\$\$/.exec(rest);
    const match = displayed ?? /^\$([^\s$](?:[^$]*[^\s$])?)\$(?!\d)/.exec(rest);
    if (!match) return false;
    const isDisplayed = displayed !== null;
    const formula = writeMath(match[1]!, isDisplayed);
    // A wide formula scrolls on a narrow screen, and the keyboard has to reach it.
    const text = isDisplayed ? `<span class="formula" tabindex="0">${formula}</span>` : formula;
    if (!silent) state.push("html_inline", "", 0).content = text;
    state.pos += match[0].length;
    return true;
  });
  markdown.core.ruler.push("french-spaces", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === "text") token.content = held(token.content);
  });
  return (strings, ...values) => {
    const nodes: Node[] = [];
    const text = strings.reduce((before, piece, at) => before + textOf(values[at - 1], nodes) + piece);
    const root = document.createElement("div");
    root.innerHTML = markdown.render(text);
    for (const place of root.querySelectorAll("[data-node]")) {
      place.replaceWith(nodes[Number(place.getAttribute("data-node"))]!);
    }
    for (const table of root.querySelectorAll("table")) table.setAttribute("class", "prose-table");
    return root;
  };
}

/** French has a space before some signs, inside its quotation marks and between thousands: no line ends there. */
export function held(text: string): string {
  return text
    .replace(/ ([;:!?»%])/g, "\u00a0$1")
    .replaceAll("« ", "«\u00a0")
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, "$1\u202f");
}

function textOf(value: unknown, nodes: Node[]): string {
  if (Array.isArray(value)) return value.map((each) => textOf(each, nodes)).join("");
  if (typeof value !== "object" || value === null || !("nodeType" in value)) return String(value);
  nodes.push(value as Node);
  return `<span data-node="${nodes.length - 1}"></span>`;
}
