// A script of its own, which only pages with formulas carry: it is a tenth of the whole.
import katex from "katex";
import type { MathWriter } from "./engine/markdown.ts";

const writeMath: MathWriter = (tex, displayMode) =>
  katex.renderToString(tex, { output: "mathml", throwOnError: false, displayMode });

Object.assign(globalThis, { andromedeMath: writeMath });
