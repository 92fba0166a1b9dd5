import type { Draft, DraftNode, Keys } from './labels/draft.js';
import type { Place } from './cells/place.js';

/** Where a value of an imported file stands in its source: by evaluation, by the names of groups and row, by the key in Chinese. */
export interface ValuePlace {
  readonly document: number;
  readonly path: readonly string[];
  readonly key: string;
  readonly place: Place;
}

/** The places of all values of a form whose place is known. */
export function valuePlaces(draft: Draft, document: number): readonly ValuePlace[] {
  const { top, department, expenditure, budget, items, nodes, places } = draft;
  const of = (keys: Keys, path: readonly string[]): readonly ValuePlace[] =>
    [...(places.get(keys) ?? [])].map(([key, place]) => ({ document, path, key, place }));
  return [
    ...[top, department, expenditure].flatMap(keys => of(keys, [])),
    ...of(budget, inBudget),
    ...items.flatMap(item => of(item, [...inBudget, item.get('名称') ?? ''])),
    ...nodes.flatMap(node => placesIn(node, [], document)),
  ];
}

/** The path of what is said about money. */
export const inBudget: readonly string[] = ['预算执行'];

function placesIn(node: DraftNode, above: readonly string[], document: number): readonly ValuePlace[] {
  const path = [...above, node.keys.get('名称') ?? ''];
  if (node.kind === 'group') return node.children.flatMap(child => placesIn(child, path, document));
  const { place } = node;
  return place
    ? [...node.keys.keys()].map(key => ({ document, path, key, place: { ...place, column: undefined } }))
    : [];
}

interface Remembered {
  /** The first lines, by which the file is known again. */
  readonly head: readonly string[];
  readonly places: ReadonlyMap<string, Place>;
}

/** The imports of a session, so that values of the files they wrote can say where they come from. */
export class SourcePlaces {
  private readonly imports: Remembered[] = [];

  remember(text: string, values: readonly ValuePlace[]): void {
    const head = text.split('\n').filter(line => /^[^\s#-][^:]*: \S/.test(line));
    const places = new Map(values.map(each => [keyOf(each), each.place]));
    this.imports.unshift({ head: head.slice(0, headLines), places });
    this.imports.length = Math.min(this.imports.length, mostImports);
  }

  /** Where a value of a file stands in the form that the file was imported from, if it was in this session. */
  placeOf(text: string, value: Omit<ValuePlace, 'place'>): Place | undefined {
    if (this.imports.length === 0) return undefined;
    const known = this.imports.find(({ head }) => head.length > 0 && head.every(line => text.includes(line)));
    return known?.places.get(keyOf(value));
  }
}

const headLines = 4;
const mostImports = 40;

const keyOf = ({ document, path, key }: Omit<ValuePlace, 'place'>): string => [document, ...path, key].join('\n');
