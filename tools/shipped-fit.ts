/** How the posterior that ships is made: larger than the command's own defaults, since it is worth some minutes. */
export const SHIPPED_FIT = { seed: "1", particles: 500, moves: 24 } as const;
