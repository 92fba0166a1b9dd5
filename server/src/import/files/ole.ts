const headerLength = 512;
const entryLength = 128;
/** Streams shorter than this lie in small sectors of their own. */
const cutoffAt = 56;
const endOfChain = 0xfffffffa;

/** The stream of an OLE container (MS-CFB) that bears the first of the names found; `undefined` where there is none. Throws on a broken container. */
export function oleStream(bytes: Uint8Array, ...names: readonly string[]): Uint8Array | undefined {
  const container = new Container(bytes);
  const found = names.flatMap(name => container.entries.find(entry => entry.name === name) ?? []);
  return found[0] && container.read(found[0]);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

class Container {
  readonly entries: readonly Entry[];
  private readonly view: DataView;
  private readonly sector: number;
  private readonly table: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sector = 1 << this.view.getUint16(30, true);
    if (this.sector !== 512 && this.sector !== 4096) throw new Error('no size of a sector');
    this.table = viewOf(joinBytes(this.tableSectors().map(index => this.at(index))));
    const folder = this.chain(this.view.getUint32(48, true));
    this.entries = Array.from({ length: Math.floor(folder.length / entryLength) }, (_, index) =>
      entryOf(folder.subarray(index * entryLength, (index + 1) * entryLength)),
    );
  }

  read({ start, length }: Entry): Uint8Array {
    return (length < this.view.getUint32(cutoffAt, true) ? this.small(start) : this.chain(start)).subarray(0, length);
  }

  /** Sectors of 64 bytes inside of the stream of the root. */
  private small(start: number): Uint8Array {
    const [root] = this.entries;
    const within = this.chain(root?.start ?? endOfChain);
    const indices = follow(viewOf(this.chain(this.view.getUint32(60, true))), start);
    return joinBytes(indices.map(index => within.subarray(index * 64, (index + 1) * 64)));
  }

  private chain(start: number): Uint8Array {
    return joinBytes(follow(this.table, start).map(index => this.at(index)));
  }

  private at(index: number): Uint8Array {
    return this.bytes.subarray((index + 1) * this.sector, (index + 2) * this.sector);
  }

  /** Where the table of sectors lies: the first 109 of its sectors stand in the header, the others in a list of sectors. */
  private tableSectors(): number[] {
    const found = Array.from({ length: (headerLength - 76) / 4 }, (_, index) =>
      this.view.getUint32(76 + index * 4, true),
    );
    const most = this.bytes.length / this.sector;
    for (let next = this.view.getUint32(68, true); next < endOfChain && found.length < most;) {
      const list = viewOf(this.at(next));
      for (let at = 0; at < this.sector - 4; at += 4) found.push(list.getUint32(at, true));
      next = list.getUint32(this.sector - 4, true);
    }
    return found.filter(index => index < endOfChain).slice(0, most);
  }
}

function entryOf(bytes: Uint8Array): Entry {
  const view = viewOf(bytes);
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.max(0, view.getUint16(64, true) - 2)));
  return { name, start: view.getUint32(116, true), length: view.getUint32(120, true) };
}

/** The sectors from `start` to the end of their chain; one that runs in a circle ends where it has been through all. */
function follow(table: DataView, start: number): number[] {
  const found: number[] = [];
  const most = table.byteLength / 4;
  for (let index = start; index < most && found.length < most; index = table.getUint32(index * 4, true))
    found.push(index);
  return found;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
