import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { releaseFiles, sha256 } from "../tools/release-files.ts";
import { type ZipEntry, zipOf } from "../tools/zip.ts";

const page = (path: string): ZipEntry => ({ path, bytes: Buffer.from(`<!doctype html>${path} é`.repeat(50)) });
const parts = { version: "1.2.3", license: "MIT", single: [page("01-a.html")], site: [page("index.html")] };

/** Reads an archive by its directory, as an unpacker does. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [packed, name] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const start = zip.readUInt32LE(at + 42) + 30 + name;
    files.set(zip.toString("utf8", at + 46, at + 46 + name), inflateRawSync(zip.subarray(start, start + packed)));
    at += 46 + name;
  }
  return files;
}

describe("a release", () => {
  const files = unzipped(zipOf(releaseFiles(parts)));

  it("holds the notebooks as files and as a site, under one folder, as they were built", () => {
    expect(files.get("andromede-1.2.3/notebooks/01-a.html")).toEqual(parts.single[0]!.bytes);
    expect(files.get("andromede-1.2.3/site/index.html")).toEqual(parts.site[0]!.bytes);
  });

  it("says in English and in French how to open it", () => {
    expect(files.get("andromede-1.2.3/README.txt")?.toString()).toContain("double click");
    expect(files.get("andromede-1.2.3/LISEZMOI.txt")?.toString()).toContain("double clic");
  });

  it("names the digest of every file in it", () => {
    const sums = files.get("andromede-1.2.3/SHA256SUMS.txt")!.toString().trim().split("\n");
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum, path] = line.split("  ");
      expect(sha256(files.get(`andromede-1.2.3/${path}`)!)).toBe(sum);
    }
  });

  it("is the same archive whenever it is made of the same files", () => {
    expect(zipOf(releaseFiles(parts))).toEqual(zipOf(releaseFiles(parts)));
  });
});
