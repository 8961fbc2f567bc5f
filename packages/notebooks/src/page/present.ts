/** Presenting: one part of the notebook at a time, large, for a projector. */
export interface Presentation {
  readonly isOn: () => boolean;
  readonly start: () => void;
  readonly stop: () => void;
  readonly step: (by: number) => void;
  readonly resize: (by: number) => void;
  readonly blank: () => void;
  /** Presses the first Reveal in view. */
  readonly reveal: () => boolean;
}

export interface PresentationContext {
  readonly document: Document;
  readonly sections: () => readonly HTMLElement[];
  readonly onSwitch: (isOn: boolean) => void;
}

const LEAST = 0.6;
const MOST = 2;

export function createPresentation({ document, sections, onSwitch }: PresentationContext): Presentation {
  const root = document.documentElement;
  let slide = 0;
  let size = 1;
  let isOn = false;
  const show = (): void => {
    const slides = slidesOf(sections());
    slide = Math.max(0, Math.min(slides.length - 1, slide));
    for (const [at, parts] of slides.entries()) for (const part of parts) part.hidden = at !== slide;
    document.defaultView?.scrollTo(0, 0);
  };
  const turn = (on: boolean): void => {
    isOn = on;
    root.classList.toggle("presenting", on);
    root.classList.remove("blank");
    onSwitch(on);
    if (on) show();
    else for (const part of sections()) part.hidden = false;
  };
  return {
    isOn: () => isOn,
    start: () => turn(true),
    stop: () => turn(false),
    step: (by) => {
      slide += by;
      show();
    },
    resize: (by) => {
      size = Math.max(LEAST, Math.min(MOST, size + by));
      root.style.setProperty("--present-size", String(size));
    },
    blank: () => root.classList.toggle("blank"),
    reveal: () => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('main [data-action="reveal"]')];
      const next = buttons.find((button) => !button.disabled && button.offsetParent !== null);
      next?.click();
      return next !== undefined;
    },
  };
}

/** A slide begins where a heading does. */
function slidesOf(sections: readonly HTMLElement[]): HTMLElement[][] {
  const slides: HTMLElement[][] = [];
  for (const section of sections) {
    const begins = section.querySelector(".output :is(h1, h2)") !== null;
    if (begins || slides.length === 0) slides.push([]);
    slides.at(-1)!.push(section);
  }
  return slides;
}
