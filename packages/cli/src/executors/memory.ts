import { freemem } from "node:os";

/** Memory that the columns of a batch may take on this machine: half of what is free, the rest is for those who read them. */
export function columnMemoryBytes(): number {
  const available = "availableMemory" in process ? process.availableMemory() : freemem();
  return Math.floor(available / 2);
}
