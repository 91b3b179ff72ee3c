import { inflateRawSync } from 'node:zlib';

/** The files in a zip by their names, out of the directory at its end. @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipEntries(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('This is no zip: it has no end of a directory.');
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const nameEnd = at + 46 + Number(nameLength);
    entries.set(zip.toString('utf8', at + 46, nameEnd), contentOf(zip, at));
    at = nameEnd + Number(extraLength) + Number(commentLength);
  }
  return entries;
}

/** @param at where the directory tells of the file */
function contentOf(zip: Buffer, at: number): Buffer {
  const [method, size, header] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const stored = zip.subarray(start, start + size);
  return method === 0 ? stored : inflateRawSync(stored);
}
