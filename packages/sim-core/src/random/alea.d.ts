/** The part of seedrandom that this package uses; it brings no types. */
declare module "seedrandom/lib/alea.js" {
  /** A generator whose state is a hash of the text. */
  function alea(seed: string): {
    /** Uniform on [0, 1), 53 bits. */
    double(): number;
    /** 32 bits, as a whole number with a sign. */
    int32(): number;
  };
  export = alea;
}
