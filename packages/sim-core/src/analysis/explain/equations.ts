/** Which sections of docs/model.md a field of a scenario enters, `*` standing for any name; the longest that fits counts. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  "market.spend": ["5.2"],
  "market.diffusion": ["5.3", "5.4"],
  "market.nests": ["6.2"],
  "market.referencePrice": ["5.10"],
  "market.segments.*.sovereigntyTaste": ["5.8"],
  "market.segments.*.locationTaste": ["5.9"],
  "market.segments.*.labelTaste": ["5.10"],
  "demand.priceSensitivity": ["5.10", "5.12"],
  "demand.nestSimilarity": ["6.1", "6.2"],
  "demand.reconsideredShare": ["5.5"],
  "awareness.fromMarketShare": ["8.3"],
  "awareness.fromAdvertising": ["8.1", "8.3"],
  "awareness.advertisingReturns": ["8.1"],
  "awareness.referenceBudget": ["8.1"],
  "awareness.forgetting": ["8.3"],
  "awareness.confusion": ["8.2"],
  quality: ["5.7", "8.4"],
  "technology.scaleSlope": ["4.1"],
  "technology.scaleFloor": ["4.1"],
  "technology.minimumEfficientScale": ["4.1"],
  "technology.irreducibleShare": ["4.1"],
  "technology.progressRatio": ["4.2", "4.3"],
  "technology.experienceFloor": ["4.3"],
  "technology.experienceForgetting": ["8.5"],
  "technology.experienceSpillover": ["8.5"],
  "technology.costTrend": ["4.4", "5.14"],
  "technology.capitalShare": ["7.2"],
  "technology.machineLife": ["3.2", "7.3"],
  "technology.unitsPerMachine": ["3.3"],
  "technology.usableShare": ["3.4"],
  "technology.reserve": ["9.2"],
  build: ["8.6"],
  "finance.wage": ["8.7"],
  "finance.hiringSpeed": ["8.7"],
  "finance.rampStart": ["7.1"],
  "finance.rampPerQuarter": ["7.1"],
  "finance.interestRate": ["7.5"],
  "finance.profitTaxRate": ["7.5"],
  "finance.recoveryRate": ["10.7"],
  "finance.discountRate": ["11.10"],
  "finance.costOfPublicFunds": ["11.11"],
  "refinancing.runwayTrigger": ["10.2", "10.3"],
  "refinancing.tranche": ["10.3"],
  refinancing: ["10.4"],
  "refinancing.governanceDelay": ["8.6"],
  absorption: ["10.6"],
  captiveLearning: ["8.5"],
  owners: ["10.4", "11.1"],
  "firms.*.owners": ["10.4", "11.1"],
  "firms.*.parent": ["10.6"],
  "firms.*.count": ["0.5"],
  "firms.*.sizeSpread": ["0.5"],
  "firms.*.exitHazard": ["10.9"],
  "firms.*.exitMarginEffect": ["10.9"],
  "firms.*.base.share": ["12.3"],
  "firms.*.base.price": ["12.5"],
  "firms.*.base.priceRatio": ["12.5"],
  "firms.*.base.awareness": ["12.2"],
  "firms.*.entry.founded": ["3.1"],
  "firms.*.entry.awarenessAtLaunch": ["3.5"],
  "firms.*.entry.buildProgressAtStart": ["8.6"],
  "firms.*.entry.parentPlatform": ["3.1"],
  "firms.*.entry.machinesAtLaunch": ["9.3"],
  "firms.*.entry.machinesPerQuarter": ["9.3"],
  "firms.*.entry.planQuarters": ["9.3"],
  "firms.*.entry": ["12.7"],
  "firms.*.price": ["5.12", "5.13", "5.14", "5.15"],
  "firms.*.costOverhead": ["4.4"],
  "firms.*.fixedCost": ["7.1"],
  "firms.*.platformCapex": ["7.6"],
  "firms.*.researchShareOfRevenue": ["8.4"],
  "firms.*.exportFactor": ["0.3"],
  "firms.*.adjacent": ["0.3", "4.1"],
  "firms.*.captive": ["6.6"],
  "firms.*.funding": ["10.3"],
  "firms.*.funding.publicPartOfPromise": ["13.2"],
  "firms.*.funding.revenuePlan": ["10.4"],
  "firms.*.additionality": ["13.2", "13.4"],
  "firms.*.followOn": ["13.2", "13.5"],
  "policy.instruments.*": ["2.1", "13.1"],
  "policy.instruments.*.split": ["13.12"],
  "policy.instruments.*.split.grants": ["13.13"],
  "policy.instruments.*.label": ["5.1"],
  "policy.instruments.*.milestones": ["2.1"],
  "policy.instruments.*.publicPerPrivate": ["13.6"],
  "policy.instruments.*.repayFrom": ["13.7"],
  "policy.instruments.*.repayOver": ["13.7"],
  "policy.instruments.*.priceCap": ["13.8"],
  "policy.instruments.*.attentionLift": ["13.9"],
  events: ["1.1"],
};

/** What a kind of instrument or of event adds to the sections above. */
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  equity: ["13.2", "13.3"],
  grant: ["13.4", "13.5"],
  loan: ["13.4", "13.7"],
  matching: ["13.6"],
  quota: ["13.8"],
  framework: ["13.9"],
  voucher: ["13.10"],
  "tax-credit": ["13.11"],
  label: ["5.1"],
  "trust-shock": ["1.2", "5.8"],
  distraction: ["8.4", "8.6"],
  "parent-shock": ["10.4"],
  "funder-stop": ["10.4"],
  opening: ["5.9"],
  debt: ["7.5"],
  merger: ["1.3", "1.4", "1.5"],
  alliance: ["4.1"],
  "price-cut": ["5.14"],
};

/** Every section named anywhere above. */
export const NAMED_SECTIONS: readonly string[] = [
  ...new Set([...Object.values(SECTIONS), ...Object.values(BY_KIND)].flat()),
];

/**
 * The sections of the description of the model that what stands at a path enters.
 * @param resolved a resolved scenario in which something stands there
 */
export function sectionsAt(resolved: unknown, path: string): string[] {
  const value = path.split(".").reduce<unknown>((here, step) => (isRecord(here) ? here[step] : undefined), resolved);
  const found = new Set(sectionsOf(path));
  collect(value, path, found);
  return [...found].sort(bySection);
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (!isRecord(value)) return;
  for (const [key, below] of Object.entries(value)) {
    for (const section of sectionsOf(`${path}.${key}`)) found.add(section);
    if (key === "kind") for (const section of BY_KIND[String(below)] ?? []) found.add(section);
    collect(below, `${path}.${key}`, found);
  }
}

function sectionsOf(path: string): readonly string[] {
  const steps = path.split(".");
  const patterns = Object.keys(SECTIONS).filter((pattern) => fits(pattern.split("."), steps));
  const longest = patterns.sort((a, b) => b.split(".").length - a.split(".").length)[0];
  return longest === undefined ? [] : SECTIONS[longest]!;
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  return pattern.length <= steps.length && pattern.every((step, index) => step === "*" || step === steps[index]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bySection(a: string, b: string): number {
  const [chapterA = 0, numberA = 0] = a.split(".").map(Number);
  const [chapterB = 0, numberB = 0] = b.split(".").map(Number);
  return chapterA - chapterB || numberA - numberB;
}
