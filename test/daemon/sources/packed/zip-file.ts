import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What the list says of the entry, where that is not the truth. */
  readonly claims?: { readonly crc?: number; readonly size?: number; readonly method?: number; readonly at?: number };
}

/** A zip file with these entries, as an export of a filter would be. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, list } = packed(entry, at);
    locals.push(local);
    listed.push(list);
    at += local.length;
  }
  return Buffer.concat([...locals, ...listed, endOfList(entries.length, Buffer.concat(listed).length, at)]);
}

function packed({ name, content, stored = false, encrypted = false, claims = {} }: ZipEntry, at: number) {
  const bytes = Buffer.from(content);
  const data = stored ? bytes : deflateRawSync(bytes);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(encrypted ? 1 : 0, 2);
  about.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4);
  about.writeUInt32LE(claims.crc ?? crc32(bytes), 10);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(claims.size ?? bytes.length, 18);
  about.writeUInt16LE(Buffer.byteLength(name), 22);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(claims.at ?? at, 10);
  return {
    local:
      claims.at !== undefined
        ? Buffer.alloc(0)
        : Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), data]),
    list: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, place, Buffer.from(name)]),
  };
}

function endOfList(entries: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
