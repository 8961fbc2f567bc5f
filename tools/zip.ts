import { crc32, deflateRawSync } from "node:zlib";

/** A file in an archive: its path with slashes, and its bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

// 1 January 1980, the first day that a zip can name: the same files make the same archive on every day.
const DAY = 0x21;
const VERSION = 20;
const DEFLATED = 8;
/** Names are in UTF-8. */
const FLAGS = 0x800;

/** A zip archive of a few files, each below 4 GB. Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, "utf8");
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = commonHeader(crc32(bytes), packed.length, bytes.length, name.length);
    const local = Buffer.concat([word32(0x04034b50), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([word32(0x02014b50), word16(VERSION), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What a file's own header and its entry in the directory share. */
function commonHeader(crc: number, packedLength: number, length: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  for (const [at, value] of [VERSION, FLAGS, DEFLATED, 0, DAY].entries()) header.writeUInt16LE(value, 2 * at);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packedLength, 14);
  header.writeUInt32LE(length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function word16(value: number): Buffer {
  const word = Buffer.alloc(2);
  word.writeUInt16LE(value);
  return word;
}

function word32(value: number): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32LE(value);
  return word;
}
