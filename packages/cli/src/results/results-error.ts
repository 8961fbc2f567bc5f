/** Results cannot be written or read as asked. The message says what is wrong and the way out, in the reader's language. */
export class ResultsError extends Error {
  override readonly name = "ResultsError";
}
