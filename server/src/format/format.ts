import { evaluationSyntax } from '../language/syntax.js';
import type { Words } from '../text/locale.js';
import { Lines } from '../text/lines.js';
import { applyEdits, type Edit, type Span } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import type { Parsed } from '../yaml/tree.js';
import { Broken, isCut, isHard } from './broken.js';
import { composeEdits, withoutOverlaps } from './compose.js';
import { type Change, Changes } from './changes.js';
import { piecesOf } from './flow-tokens.js';
import { tidyFlow } from './flow.js';
import { layoutOf } from './layout.js';
import { LineTidier } from './line-tidier.js';
import { Regions } from './regions.js';
import { sameMeaning } from './same-meaning.js';
import { tidyBlocks, tidyComments } from './spaces.js';

/** What of a text is formatted. */
export interface FormatOptions {
  /** Formats only the lines that this span touches. */
  readonly range?: Span;
}

/**
 * The edits that tidy a text: two spaces a level, one behind `:`, `-` and `,`, one blank line at most, no white space at line ends.
 * Whatever is written stays as written. A broken row moves as one piece, and where tidying would change what the file says,
 * less is tidied or nothing. Formatting the result again changes nothing.
 */
export function format(text: string, { range }: FormatOptions = {}): Edit[] {
  const aligned = aligningEdits(text);
  if (aligned.length === 0) return plan(text, range, 0).map(({ span, text: put }) => ({ span, text: put }));
  const better = applyEdits(text, aligned);
  const lines = new Lines(text);
  return composeEdits(text, aligned, plan(better, undefined, 0)).filter(
    ({ span }) => !range || touches(lines, range, span),
  );
}

/** What puts lines at the columns at which they are read, where that keeps what the text says. */
function aligningEdits(text: string): readonly Edit[] {
  const parsed = parse(text);
  const edits = parsed.problems.flatMap(problem =>
    problem.kind === 'syntax' && problem.reason === 'bad-indent' ? (problem.edits ?? []) : [],
  );
  if (edits.length === 0 || isCut(parsed)) return [];
  const apart = withoutOverlaps(edits);
  const after = parse(applyEdits(text, apart));
  const settles = !after.problems.some(
    problem => problem.kind === 'syntax' && problem.reason === 'bad-indent' && problem.edits,
  );
  return settles && sameMeaning(parsed, after) ? apart : [];
}

/** Why a text cannot be tidied, with the line of what is in the way; nothing where it can. */
export function whyNotFormatted(text: string): Words | undefined {
  const parsed = parse(text);
  const lines = new Lines(text);
  const first = parsed.problems.find(problem => isHard(problem));
  if (!first || format(text).length > 0) return undefined;
  const line = lines.lineOf(first.span.start) + 1;
  return {
    'zh-CN': `第 ${line} 行的写法有误，从那里起无法确定层次，未作排版。请先改正，再格式化。`,
    en: `Line ${line} cannot be read for certain, so nothing was formatted. Correct it, then format again.`,
  };
}

const parse = (text: string): Parsed => parseYaml(text, evaluationSyntax);

/** Tries to tidy everything; else what leaves each line at its column. */
function plan(text: string, range: Span | undefined, depth: number): readonly Change[] {
  const before = parse(text);
  const lines = new Lines(text);
  const all = changesOf(before, lines).filter(({ span }) => !range || touches(lines, range, span));
  if (keeps(before, all, after => range !== undefined || changesOf(after, new Lines(after.text)).length === 0))
    return all;
  const some = all.filter(({ moves }) => !moves);
  return keeps(
    before,
    some,
    ({ text }) => range !== undefined || (depth < 2 && plan(text, range, depth + 1).length === 0),
  )
    ? some
    : [];
}

/** Whether edits keep what a text says and leave nothing more to do. */
function keeps(before: Parsed, changes: readonly Change[], settles: (after: Parsed) => boolean): boolean {
  if (changes.length === 0) return true;
  const after = parse(applyEdits(before.text, changes));
  return sameMeaning(before, after) && settles(after);
}

function changesOf(parsed: Parsed, lines: Lines): Change[] {
  if (isCut(parsed)) return [];
  const broken = new Broken(parsed, lines);
  const changes = new Changes(parsed.text, lines, broken);
  const layout = layoutOf(parsed, lines, broken);
  const columns = new Map<number, number>();
  const pieces = piecesOf(layout.atoms, parsed.comments);
  for (const flow of layout.flows) tidyFlow(changes, flow, pieces, columns);
  tidyBlocks(changes, layout);
  tidyComments(changes, parsed.comments);
  const tidier = new LineTidier(changes, layout, new Regions(parsed.text, lines, layout, columns));
  tidier.run();
  return tidier.uncertain ? [] : changes.all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function touches(lines: Lines, range: Span, { start, end }: Span): boolean {
  const last = lines.lineOf(Math.max(range.start, range.end));
  return lines.start(lines.lineOf(range.start)) <= start && end <= lines.start(last + 1);
}
