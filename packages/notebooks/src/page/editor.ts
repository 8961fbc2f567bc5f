import { autocompletion, type CompletionContext, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly syntax: "js" | "ts";
  readonly label: string;
  /** Names that a cell can use, asked when somebody types. */
  readonly names: () => readonly string[];
  readonly onRun: (text: string) => void;
  /** Told that the text differs from what last ran. */
  readonly onEdit: (text: string) => void;
}

export interface Editor {
  readonly text: () => string;
  readonly set: (text: string) => void;
}

/** Colours by what a piece of code is, taken from the page's own so that they hold on light and dark. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
]);

/** A code editor in place: Shift+Enter runs the cell, Escape then Tab leaves it. */
export function createEditor(options: EditorOptions): Editor {
  const { parent, text, syntax, label, names, onRun, onEdit } = options;
  const run = (view: EditorView): boolean => {
    onRun(view.state.doc.toString());
    return true;
  };
  const keys = [
    { key: "Shift-Enter", run },
    { key: "Mod-Enter", run },
  ];
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of(keys)),
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [(context) => completions(context, names)] }),
        syntaxHighlighting(HIGHLIGHT),
        javascript({ typescript: syntax === "ts" }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onEdit(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    set: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
  };
}

function completions(context: CompletionContext, names: () => readonly string[]) {
  const word = context.matchBefore(/[A-Za-z_$][\w$]*/);
  if (!word && !context.explicit) return null;
  const before = word ? context.state.sliceDoc(Math.max(0, word.from - 1), word.from) : "";
  if (before === ".") return null;
  const options = names().map((name) => ({ label: name, type: /^[A-Z]/.test(name) ? "constant" : "function" }));
  return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ };
}
