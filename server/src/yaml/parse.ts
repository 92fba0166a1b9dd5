import { type Document, parseAllDocuments, type ParsedNode } from 'yaml';
import { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { Composer } from './compose.js';
import { hasConflict, withoutConflicts } from './conflict.js';
import type { Keys } from './keys.js';
import { libraryProblem, withoutConsequences } from './library-errors.js';
import { Places } from './places.js';
import { placeholdersFor } from './placeholder.js';
import { raiseFlat } from './scan-flat.js';
import { scan } from './scan-blocks.js';
import { putBraces } from './scan-braces.js';
import { putBreaks } from './scan-breaks.js';
import { clearMarks } from './scan-line-marks.js';
import { putDashes } from './scan-marks.js';
import { clearRemains } from './scan-remains.js';
import { ScanState } from './scan-state.js';
import { unquoteLines } from './scan-quoted-lines.js';
import { joinShifts } from './scan-shift.js';
import { unwrapLines, withoutHeads } from './scan-wraps.js';
import { quickRead } from './quick.js';
import { repeatedForm } from './repeated-form.js';
import { piecesOf } from './reuse.js';
import { unitsWithin } from './size.js';
import { limits, type Parsed, type SyntaxProblem, type TreeDocument } from './tree.js';

/** What a text is parsed with. */
export interface ParseOptions extends Keys {
  /** Given where the text is edited. The result is the same without it. */
  readonly edited?: Edited | undefined;
}

/** A text that is edited is read in pieces for the next one. */
export interface Edited {
  /** An earlier text, read with the same keys: what it shares with this one is not read again. */
  readonly before: Parsed | undefined;
}

/** Reads any text as YAML. Never throws; takes time linear in the text's length. */
export function parseYaml(text: string, { edited, ...keys }: ParseOptions = {}): Parsed {
  const { isKey } = keys;
  const again = isKey && repeatedForm(text, isKey);
  if (again) {
    const first = parseWhole(text.slice(0, again.from), keys);
    return { ...first, text, problems: [...first.problems, again.problem] };
  }
  const quick = !edited || text.length <= short ? readQuickly(text, keys) : undefined;
  if (quick) return quick;
  const pieces =
    isKey &&
    !hasConflict(text) &&
    piecesOf(text, {
      words: { ...keys, isKey },
      before: edited?.before,
      readers: { whole: part => parseWhole(part, keys), quick: (part, base) => quickRead(part, keys, base) },
    });
  if (!pieces) return parseWhole(text, keys);
  const { tree, comments, problems } = pieces;
  return { text, documents: spansOf(text, [{ from: 0, root: tree }]), comments, problems, pieces };
}

/** A plainly written text up to this length is read anew faster than it is taken apart: characters. */
const short = 600;

/** Reads a text in one go. */
export function parseWhole(text: string, keys: Keys = {}): Parsed {
  return readQuickly(text, keys) ?? parseByLibrary(text, keys);
}

function readQuickly(text: string, keys: Keys): Parsed | undefined {
  const quick = unitsWithin(text, limits.bytes) < text.length ? undefined : quickRead(text, keys);
  return (
    quick && {
      text,
      documents: spansOf(text, [{ from: 0, root: quick.root }]),
      comments: quick.comments,
      problems: [],
      pieces: undefined,
    }
  );
}

/** Reads a text in one go by the library, after the lexical pass. */
export function parseByLibrary(text: string, keys: Keys = {}): Parsed {
  const placeholders = placeholdersFor(text);
  const merged = withoutConflicts(readable(text, placeholders.hide));
  const unquoted = unquoteLines(merged.text, keys);
  const bared = clearRemains(unquoted.text, keys);
  const cleared = clearMarks(bared.text, keys);
  const unwrapped = unwrapLines(cleared.text, keys);
  const dashed = putDashes(unwrapped.text, keys);
  const braced = putBraces(dashed.text, keys);
  const broken = putBreaks(braced.text, keys);
  const source = withoutHeads(broken.text, [unquoted.heads, bared.heads, cleared.heads, unwrapped.heads]);
  const raised = raiseFlat(source, keys);
  const s = new ScanState(source, placeholders, keys, {
    oddDashes: new Set([...dashed.at, ...bared.dashes, ...unwrapped.dashes]),
    columns: new Map([...raised.columns, ...broken.columns]),
  });
  const early = [
    ...cutToSize(s),
    ...controlCharacter(text),
    ...merged.problems,
    ...unquoted.problems,
    ...bared.problems,
    ...cleared.problems,
    ...unwrapped.problems,
    ...dashed.problems,
    ...braced.problems,
    ...broken.problems,
    ...raised.problems,
  ];
  for (const { index, 0: marks } of source.matchAll(/(?<=\n)\ufeff+|^\ufeff{2,}/g))
    s.patches.replace(index, index + marks.length, '');
  scan(s);
  const patched = s.patches.apply(source, s.end);
  const composer = new Composer(new Places(text, patched, placeholders, s.end, s.lost));
  const { documents, errors } = load(patched.text);
  const roots = documents.map(document => ({
    from: patched.original(document.range[0]),
    root: composer.root(document),
  }));
  const own = [...early, ...joinShifts(text, s.problems), ...composer.problems];
  const library = errors.map(error => libraryProblem(text, patched, error));
  return {
    text,
    documents: spansOf(text, roots),
    comments: s.comments,
    problems: withoutConsequences(new Lines(text), own, library).map(problem => ({
      ...problem,
      span: wholeCharacters(text, problem.span),
    })),
    pieces: undefined,
  };
}

/** A span that does not part the two halves of a character. */
const wholeCharacters = (text: string, { start, end }: Span): Span => ({
  start: isParted(text, start) ? start - 1 : start,
  end: isParted(text, end) ? end + 1 : end,
});

const isParted = (text: string, offset: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));

/** A lone CR as LF, page breaks before lines passed over, and control characters hidden: same length, so offsets stay. */
function readable(text: string, hide: (text: string) => string): string {
  return text
    .replace(/\r(?!\n)/g, '\n')
    .replace(/(?<=\n)[\v\f]+/g, marks => '\ufeff'.repeat(marks.length))
    .replace(controls, hide);
}

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

function controlCharacter(text: string): SyntaxProblem[] {
  const start = text.search(controls);
  return start < 0 ? [] : [{ kind: 'syntax', reason: 'control-character', span: { start, end: start + 1 } }];
}

/** Too long a text is read up to the last line that ends within the limit. */
function cutToSize(s: ScanState): SyntaxProblem[] {
  const most = unitsWithin(s.text, limits.bytes);
  if (most === s.text.length) return [];
  const end = s.text.lastIndexOf('\n', most - 1) + 1 || most;
  s.end = end;
  return [{ kind: 'syntax', reason: 'limit-size', span: { start: end, end: s.text.length } }];
}

type Loaded = {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  readonly errors: readonly { code: string; message: string; pos: [number, number] }[];
};

/** The library's documents; none where even it gave up. Each slip is an error to it, and thousands of them cost seconds with the stacks they hold. */
function load(text: string): Loaded {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const found = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      resolveKnownTags: false,
      strict: true,
    });
    const documents = 'empty' in found ? [] : (found as Document.Parsed<ParsedNode>[]);
    return { documents, errors: 'empty' in found ? found.errors : documents.flatMap(({ errors }) => errors) };
  } catch {
    return { documents: [], errors: [{ code: 'RESOURCE_EXHAUSTION', message: '', pos: [0, text.length] }] };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Root {
  readonly from: number;
  readonly root: TreeDocument['root'];
}

/** Each document goes from the end of the one before to where the next one begins, without white space at its ends. */
function spansOf(text: string, roots: readonly Root[]): TreeDocument[] {
  const all: readonly Root[] = roots.length > 0 ? roots : [{ from: 0, root: undefined }];
  return all.map(({ from, root }, index) => {
    const start = index === 0 ? 0 : from;
    const whole = text.slice(start, all[index + 1]?.from ?? text.length);
    const end = start + whole.trimEnd().length;
    return { index, span: { start: Math.min(end, start + whole.length - whole.trimStart().length), end }, root };
  });
}
