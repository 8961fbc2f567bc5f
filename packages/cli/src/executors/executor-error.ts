/** Runs cannot be done as asked: the message says what is wrong and the way out. */
export class ExecutorError extends Error {
  override readonly name: string = "ExecutorError";
}
