import { deflateRawSync } from "node:zlib";

/** Bytes or text as pages carry them: deflated, in the letters of base 64. */
export function packed(content: string | Uint8Array): string {
  return deflateRawSync(content, { level: 9 }).toString("base64");
}
