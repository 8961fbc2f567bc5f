import { formatDate } from "@andromede/wording";
import { madeFrom, type ReportContext } from "./context.ts";
import { type Html, h, markup } from "./html.ts";
import type { Pictures } from "./pictures.ts";
import { againSection } from "./sections/again.ts";
import { assumptionsSection } from "./sections/assumptions.ts";
import { changesSection } from "./sections/changes.ts";
import { limitsSection } from "./sections/limits.ts";
import { moneySection } from "./sections/money.ts";
import { outcomesSection } from "./sections/outcomes.ts";
import { differencesSection, pathsSection } from "./sections/paths.ts";
import { summarySection } from "./sections/summary.ts";
import { winnersSection } from "./sections/winners.ts";
import { STYLE } from "./style.ts";
import { withTypography } from "./typography.ts";
import { SECTIONS, type SectionId } from "./words/words.ts";

/** The whole report as one page that needs nothing but itself. */
export function reportPage(context: ReportContext, pictures: Pictures): string {
  const { language, words } = context;
  const contents = contentsOf(context, pictures);
  const shown = SECTIONS.filter((id) => contents[id] !== null);
  const title = titleOf(context);
  const page = h(
    "html",
    { lang: language },
    head(title),
    h(
      "body",
      {},
      heading(title, context),
      h(
        "nav",
        { "aria-label": words.contents },
        h(
          "ol",
          {},
          shown.map((id) => h("li", {}, h("a", { href: `#${id}` }, words.section[id]))),
        ),
      ),
      h(
        "main",
        {},
        shown.map((id) => section(id, contents[id]!, context)),
      ),
      footer(context),
    ),
  );
  return `<!doctype html>\n${withTypography(page.html, language)}\n`;
}

function contentsOf(context: ReportContext, pictures: Pictures): Readonly<Record<SectionId, Html | null>> {
  return {
    summary: summarySection(context),
    changes: changesSection(context),
    outcomes: outcomesSection(context, pictures),
    paths: pathsSection(context, pictures),
    differences: differencesSection(context, pictures),
    winners: winnersSection(context, pictures),
    money: moneySection(context, pictures),
    assumptions: assumptionsSection(context),
    limits: limitsSection(context),
    again: againSection(context),
  };
}

/** No address but the page's own: a policy forbids the browser to fetch anything. */
function head(title: string): Html {
  return h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }),
    h("title", {}, `${title} - Andromède`),
    h("style", {}, markup(STYLE)),
  );
}

function titleOf({ data, language, words }: ReportContext): string {
  const [base, ...others] = [data.base, ...data.alternatives].map(({ scenario }) => scenario.title[language]);
  return others.length === 0 ? base! : words.title(base!, others);
}

function heading(title: string, context: ReportContext): Html {
  const { language, now } = context;
  const day = formatDate(now.toISOString().slice(0, 10), language);
  return h("header", {}, h("h1", {}, title), h("p", {}, `${madeFrom(context)}. ${day}.`));
}

function section(id: SectionId, content: Html, { words }: ReportContext): Html {
  return h(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, words.section[id]),
    content,
  );
}

function footer(context: ReportContext): Html {
  return h("footer", {}, madeFrom(context));
}
