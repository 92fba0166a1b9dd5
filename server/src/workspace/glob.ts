/** Whether a reference is a pattern rather than a path. */
export const isGlob = (reference: string): boolean => /[*?{[]/.test(reference);

/** Beyond this there is no path, and nothing matches. */
const longest = 4096;
/** Braces within more braces than this stand for themselves. */
const deepest = 20;

/**
 * A matcher for paths: `*` and `?` within a name, `**` across folders, `{a,b}` for either. Everything else stands for itself. Each part
 * of the pattern walks the path once, so that no pattern takes longer than its length times the path's.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  if (glob.length > longest) return () => false;
  const match = alternatives(new Tokens(glob));
  // turns most paths away at once
  const end = glob.includes('{') ? '' : (glob.split(/[*?]/).at(-1)?.replace(/^\//, '') ?? '');
  return path => path.endsWith(end) && match(path, [0]).includes(path.length);
}

/** From the places up to which a path is matched, in order, those after one more part of the pattern. */
type Step = (path: string, from: readonly number[]) => readonly number[];

class Tokens {
  private readonly all: readonly string[];
  private at = 0;
  depth = 0;

  constructor(glob: string) {
    this.all = glob.match(/\*\*\/?|[*?{},]|[^*?{},]+/g) ?? [];
  }

  next(): string | undefined {
    return this.all[this.at++];
  }
}

/** Up to the brace that closes them, or the end: a brace that is never closed ends with the pattern, one that was never opened stands for itself. */
function alternatives(tokens: Tokens): Step {
  const either: Step[][] = [[]];
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (token === '}' && tokens.depth > 0) break;
    if (token === ',' && tokens.depth > 0) either.push([]);
    else
      either
        .at(-1)
        ?.push(token === '{' && tokens.depth < deepest ? inner(tokens) : (wild.get(token) ?? literal(token)));
  }
  return (path, from) =>
    inOrder(
      either.flatMap(steps => steps.reduce((places, step) => (places.length > 0 ? step(path, places) : places), from)),
    );
}

function inner(tokens: Tokens): Step {
  tokens.depth++;
  const step = alternatives(tokens);
  tokens.depth--;
  return step;
}

const literal =
  (text: string): Step =>
  (path, from) =>
    from.filter(at => path.startsWith(text, at)).map(at => at + text.length);

const anything: Step = (path, [first = 0]) => Array.from({ length: path.length - first + 1 }, (_, i) => first + i);

const wild: ReadonlyMap<string, Step> = new Map<string, Step>([
  [
    '?',
    (path, from) =>
      from
        .filter(at => at < path.length && path[at] !== '/')
        .map(at => at + String.fromCodePoint(path.codePointAt(at) ?? 0).length),
  ],
  [
    '*',
    (path, from) => {
      const places: number[] = [];
      for (const start of from) {
        if (start <= (places.at(-1) ?? -1)) continue;
        for (let at = start; at <= path.length; at++) {
          places.push(at);
          if (path[at] === '/') break;
        }
      }
      return places;
    },
  ],
  ['**', anything],
  [
    '**/',
    (path, from) =>
      inOrder([
        ...from,
        ...anything(path, from)
          .slice(1)
          .filter(at => path[at - 1] === '/'),
      ]),
  ],
]);

const inOrder = (places: readonly number[]): readonly number[] => [...new Set(places)].sort((a, b) => a - b);
