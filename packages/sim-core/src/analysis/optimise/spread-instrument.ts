import type { Scenario } from "../../scenario/parameters.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { portableOf } from "../../simulation/chunk.ts";
import { splitLevers } from "./split-levers.ts";

type Plain = Record<string, unknown>;

/**
 * The scenario with its money laid out so that it can be split: unchanged where it has two or more sums; where it has one,
 * each recipient gets an instrument of its own on the same terms and an equal part, and every other home-owned firm of the
 * first quarter a grant of 0 euros over 12 quarters that a search may raise.
 */
export function withDivisibleEnvelope(scenario: Scenario): Scenario {
  const { parts, envelopeEur } = splitLevers(scenario);
  if (parts.length !== 1) return scenario;
  const id = parts[0]!.path.split(".")[2]!;
  const plain = JSON.parse(portableOf(scenario).text) as { policy: { instruments: Record<string, Plain> } } & Plain;
  const { [id]: instrument, ...others } = plain.policy.instruments;
  const recipients = instrument?.["recipients"];
  if (!instrument || !Array.isArray(recipients)) return scenario;
  const ids = recipients as readonly string[];
  const own = ids.map((recipient, at): [string, Plain] => [
    at === 0 ? id : `${id}-${recipient}`,
    {
      ...without(instrument, "split"),
      name: named(scenario, recipient, instrument["name"]),
      amount: `${envelopeEur / ids.length} EUR`,
      recipients: [recipient],
    },
  ]);
  const grants = otherHomeFirms(scenario, ids).map((firm): [string, Plain] => [
    `grant-${firm}`,
    { ...GRANT, name: named(scenario, firm, GRANT_NAME), from: instrument["from"], recipients: [firm] },
  ]);
  const instruments = { ...others, ...Object.fromEntries([...own, ...grants]) };
  const text = JSON.stringify({ ...plain, policy: { ...(plain.policy as Plain), instruments } });
  return { ...parseScenario(text, { path: scenario.path }), lineage: scenario.lineage };
}

const GRANT_NAME = { en: "Grant", fr: "Subvention" };

/** What an instrument is called, and for whom it is. */
function named({ data }: Scenario, firm: string, what: unknown): Plain {
  const name = data.firms[firm]?.name;
  const [english, french] = ["en", "fr"].map((language) =>
    typeof what === "object" && what !== null && language in what
      ? String((what as Plain)[language])
      : String(what ?? ""),
  );
  return { en: `${english} (${name?.en ?? firm})`, fr: `${french} (${name?.fr ?? firm})` };
}

const GRANT: Plain = {
  kind: "grant",
  amount: "0 EUR",
  over: "12 quarter",
  uses: { capital: 0.4, research: 0.4, advertising: 0.2 },
};

function without(of: Plain, key: string): Plain {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));
}

function otherHomeFirms({ data }: Scenario, recipients: readonly string[]): string[] {
  return Object.entries(data.firms)
    .filter(([id, { base, country }]) => base !== undefined && country === data.market.home && !recipients.includes(id))
    .map(([id]) => id);
}
