const STEPS = 12;
const STEP_MS = 60;

interface Moved {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

let last: Moved | null = null;
let before: { readonly path: string; readonly value: string } | null = null;

/** Remembers from where to where the last slider was moved. */
export function rememberMoves(document: Document): void {
  const start = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const path = input.dataset?.["path"];
    if (path !== undefined && before?.path !== path) before = { path, value: input.value };
  };
  document.addEventListener("focusin", start);
  document.addEventListener("pointerdown", start);
  document.addEventListener("change", ({ target }) => {
    const input = target as HTMLInputElement;
    const path = input.dataset?.["path"];
    if (path === undefined || before?.path !== path || input.type !== "range") return;
    last = { path, from: before.value, to: input.value };
    before = { path, value: input.value };
  });
}

/** Moves the last slider again, from where it was to where it is. */
export function replayLast(document: Document): void {
  if (last === null) return;
  const { path, from, to } = last;
  const input = document.querySelector<HTMLInputElement>(`input[data-path="${path}"]`);
  if (!input) return;
  const isCalm = document.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches === true;
  const move = (step: number): void => {
    input.value = String(Number(from) + ((Number(to) - Number(from)) * step) / STEPS);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    if (step < STEPS) setTimeout(() => move(step + 1), STEP_MS);
  };
  move(isCalm ? STEPS : 0);
}
