import { isLanguage, type Language } from "@andromede/wording";

/** The language asked for: by `--lang`, else by the environment; English where neither says French. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly refused: string | null } {
  const asked = askedFor(args);
  if (asked !== undefined && isLanguage(asked)) return { language: asked, refused: null };
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const usual = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "") ?? "";
  return { language: usual.toLowerCase().startsWith("fr") ? "fr" : "en", refused: asked ?? null };
}

function askedFor(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return undefined;
  const arg = args[at]!;
  return arg === "--lang" ? args[at + 1] : arg.slice("--lang=".length);
}
