import { answerBars } from "../class/answer-bars.ts";
import { gather, predictionCode } from "../class/gather.ts";
import { codeOf, countsOf, MOST_LEVEL, predictionOf } from "../class/prediction.ts";
import { sketch } from "../class/sketch.ts";
import { timer } from "../class/timer.ts";
import type { ControlMemory } from "../controls/controls.ts";
import type { ChangingName } from "./library.ts";

/** What cells know of predictions in a class: drawing them, passing them on without names, counting them. */
export function classNames(document: Document, memory: ControlMemory): readonly ChangingName[] {
  return [
    {
      name: "sketch",
      dependsOn: ["language", "theme", "width", "isPresenting"],
      make: ({ language, theme, width, isPresenting }) =>
        sketch({ document, memory, language, theme, width, presentation: isPresenting }),
    },
    { name: "gather", dependsOn: ["language"], make: ({ language }) => gather({ document, memory, language }) },
    {
      name: "predictionCode",
      dependsOn: ["language"],
      make: ({ language }) => predictionCode({ document, memory, language }),
    },
    { name: "timer", dependsOn: ["language"], make: ({ language }) => timer({ document, language }) },
    ...Object.entries({ answerBars, countsOf, codeOf, predictionOf, MOST_LEVEL }).map(
      ([name, value]): ChangingName => ({ name, dependsOn: [], make: () => value }),
    ),
  ];
}
