/** What a sentence is: said by the model's worlds, or put in by hand. */
export type SentenceKind = "finding" | "assumption" | "arithmetic";

/** A conclusion in words, bound to a quantity: where the quantity leaves its limits, the sentence is no longer true. */
export interface Sentence {
  readonly id: string;
  readonly kind: SentenceKind;
  /** The sentence, its numbers filled in from the runs. */
  readonly says: string;
  /** What is measured. */
  readonly quantity: string;
  readonly value: string;
  /** Range or interval beside the value, where there is one. */
  readonly range: string;
  /** What must hold for the sentence to stand. */
  readonly condition: string;
  readonly holds: boolean;
}
