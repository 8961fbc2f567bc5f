import { english, type Sentence } from "./sentence.ts";

/** What was asked for cannot be done, and why. */
export class RefusedInput extends RangeError {
  override readonly name: string = "RefusedInput";
  readonly says: Sentence;

  constructor(says: Sentence) {
    super(english(says));
    this.says = says;
  }
}
