import { attribute, type Attributes, readXml } from './xml-reader.js';
import { unpack, type Unpacked } from './zip.js';

/** What one part of a package points to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The part's name, as the package spells its own. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a package, found by what points to them. Names are compared without case and with `/`, as the programs that open them do. */
export class Package {
  constructor(
    private readonly files: ReadonlyMap<string, Uint8Array>,
    readonly names: readonly string[],
  ) {}

  text(name: string | undefined): string | undefined {
    const bytes =
      name === undefined ? undefined : (this.files.get(keyOf(name)) ?? this.files.get(keyOf(decodeName(name))));
    return bytes && decodePart(bytes);
  }

  parts(): Iterable<Uint8Array> {
    return this.files.values();
  }

  /** What a part points to; of the package itself for a blank name. */
  relations(of: string): readonly Relation[] {
    const at = of.lastIndexOf('/') + 1;
    const folder = of.slice(0, at);
    const text = this.text(`${folder}_rels/${of.slice(at)}.rels`);
    return text === undefined ? [] : readRelations(text, folder);
  }

  /** The local name of a part's first element. */
  rootOf(name: string): string | undefined {
    return /<(?:[\w.-]{1,40}:)?([A-Za-z]{1,40})[\s>/]/.exec(this.text(name)?.slice(0, 4096) ?? '')?.[1];
  }

  /** The first part of a type that a part points to. */
  related(of: string, type: string): string | undefined {
    return this.relations(of).find(relation => relation.type === type && !relation.isExternal)?.target;
  }
}

/** Inflates the parts that hold what people wrote, within bounds. */
export function openPackage(bytes: Uint8Array): Package | Extract<Unpacked, { readonly problem: unknown }> {
  const unpacked = unpack(bytes, name => held.test(name.replaceAll('\\', '/')) && !passedOver.test(name));
  if ('problem' in unpacked) return unpacked;
  return new Package(
    new Map([...unpacked.files].map(([name, part]) => [keyOf(name), part])),
    unpacked.names.map(name => name.replaceAll('\\', '/')),
  );
}

const held = /\.(?:xml|rels|vml)$/i;
const passedOver =
  /(?:^|[/\\])(?:theme|customXml|docProps|charts|diagrams|glossary|pivotCache|pivotTables|externalLinks|webextensions)[/\\]/i;

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** `sheet%201.xml` points to `sheet 1.xml`. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readRelations(xml: string, folder: string): Relation[] {
  const found: Relation[] = [];
  const open = (name: string, attributes: Attributes): void => {
    if (name !== 'Relationship') return;
    const of = (key: string): string => attribute(attributes, key) ?? '';
    found.push({
      id: of('Id'),
      type: of('Type').slice(of('Type').lastIndexOf('/') + 1),
      target: resolveTarget(folder, of('Target')),
      isExternal: of('TargetMode') === 'External',
    });
  };
  readXml(xml, { open });
  return found;
}

/** `../media/a.xml` beside `xl/worksheets/` is `xl/media/a.xml`. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodePart(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
