/** No equilibrium of prices was found. The message says where, how far off, and what to change; it is never a number. */
export class EquilibriumError extends Error {
  override readonly name = "EquilibriumError";
}
