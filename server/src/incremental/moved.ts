import { kept } from './kept.js';
import type { Span } from '../text/span.js';

/**
 * Places that move. Whatever is read from a stretch of text is made once, with spans that count from one point, and shown wherever the
 * stretch stands later: `moved` gives a view of it whose every span is shifted, made as it is looked at. The thing itself never changes.
 *
 * Spans stand under the names in `spanNames`, and only there; a `Spanned` may hold them as numbers under those in `offsetNames`. An `origin`
 * lies in another file and keeps its places. What holds no span (a number, a unit, a profile) is itself everywhere, so that it can be told
 * by identity.
 */
export function moved<T>(thing: T, by: number): T {
  if (by === 0 || typeof thing !== 'object' || thing === null) return thing;
  const { home, by: already } = homeOf<object>(thing);
  return view(home, already + by) as T;
}

/** The thing that a view shows, and how far the view is shifted; anything else is at home where it is. */
export function homeOf<T extends object>(thing: T): { readonly home: T; readonly by: number } {
  const by = (thing as Viewed)[shift];
  return by === undefined ? { home: thing, by: 0 } : { home: (thing as Viewed)[shown] as T, by };
}

/** The thing itself, for whoever asks nothing about its place: each look through a view takes longer. */
export const atHome = <T extends object>(thing: T): T => homeOf(thing).home;

/** What a pure function makes of a thing, made once at the thing's home, and how far it is to be moved to where the thing stands. */
export function rememberAtHome<K extends object, V>(
  make: (home: K) => V,
): (thing: K) => { readonly value: V; readonly by: number } {
  const known = kept<K, V>();
  return thing => {
    const { home, by } = homeOf(thing);
    let value = known.of(home);
    if (value === undefined) known.keep(home, (value = make(home)));
    return { value, by };
  };
}

/** A span so many characters further on. */
export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** What a class extends whose instances have places, as getters or as numbers under `offsetNames`. Instances of any other class are values. */
export abstract class Spanned {
  abstract readonly span: Span;
}

const offsetNames: ReadonlySet<PropertyKey> = new Set(['start', 'end', 'keyStart', 'keyEnd']);
const spanNames: ReadonlySet<PropertyKey> = new Set(['span', 'keySpan', 'verbatim', 'judgedSpan']);
const shift = Symbol('shift');
const shown = Symbol('shown');

interface Viewed {
  readonly [shift]?: number;
  readonly [shown]?: object;
}

/** The latest view of each thing, so that one place has one view; `none` for what holds no span. */
const views = kept<object, { readonly by: number; readonly view: object } | 'none'>();

function view(home: object, by: number): object {
  if (by === 0) return home;
  const latest = views.of(home);
  if (latest === 'none') return home;
  if (latest?.by === by) return latest.view;
  if (!latest && !holdsSpans(home)) {
    views.keep(home, 'none');
    return home;
  }
  const made = Array.isArray(home) ? home.map(item => moved(item as unknown, by)) : new Proxy(home, new Shifted(by));
  views.keep(home, { by, view: made });
  return made;
}

class Shifted implements ProxyHandler<object> {
  constructor(private readonly by: number) {}

  get(home: object, name: PropertyKey): unknown {
    if (name === shift) return this.by;
    if (name === shown) return home;
    const value = (home as Readonly<Record<PropertyKey, unknown>>)[name];
    if (typeof value === 'number' && home instanceof Spanned && offsetNames.has(name)) return value + this.by;
    if (typeof value !== 'object' || value === null || name === 'origin') return value;
    return spanNames.has(name) ? movedSpan(value as Span, this.by) : moved(value, this.by);
  }

  set(): boolean {
    return false;
  }
}

/** Whether a record or list holds a span at any depth. */
function holdsSpans(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null) return false;
  if (thing instanceof Spanned) return true;
  if (Array.isArray(thing)) return thing.some(holdsSpans);
  if (Object.getPrototypeOf(thing) !== Object.prototype) return false;
  const latest = views.of(thing);
  if (latest) return latest !== 'none';
  for (const name in thing) {
    const value = (thing as Readonly<Record<string, unknown>>)[name];
    if (name !== 'origin' && ((spanNames.has(name) && value !== undefined) || holdsSpans(value))) return true;
  }
  return false;
}
