/** Packs parts into a zip file without compressing them; the days in it are those of nobody. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const path = Buffer.from(name, 'utf8');
    const bytes = Buffer.from(text, 'utf8');
    const facts = factsOf(bytes, path.length);
    const head = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, path]);
    list.push(Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(10), numberOf(offset), path);
    files.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const count = Object.keys(parts).length;
  const end = Buffer.concat([
    Buffer.from('504b050600000000', 'hex'),
    shortOf(count),
    shortOf(count),
    numberOf(directory.length),
    numberOf(offset),
    shortOf(0),
  ]);
  return Uint8Array.from(Buffer.concat([...files, directory, end]));
}

/** Version, flags (names in UTF-8), method, time, checksum, sizes, length of the name, no extra field. */
function factsOf(bytes: Buffer, nameLength: number): Buffer {
  return Buffer.concat([
    Buffer.from('14000008000000000000', 'hex'),
    numberOf(crc32(bytes)),
    numberOf(bytes.length),
    numberOf(bytes.length),
    shortOf(nameLength),
    shortOf(0),
  ]);
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function shortOf(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
