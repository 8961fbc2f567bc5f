import { english, type Sentence } from "../sentence/sentence.ts";

/** No equilibrium of prices was found. The message says where, how far off, and what to change; it is never a number. */
export class EquilibriumError extends Error {
  override readonly name = "EquilibriumError";
  readonly says: Sentence;

  constructor(says: Sentence) {
    super(english(says));
    this.says = says;
  }
}
