import type { Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import type { Lines } from '../../text/lines.js';
import type { Comment } from '../../yaml/tree.js';
import { didYouMean } from '../../text/did-you-mean.js';
import type { Finding, Ignore, WrittenText } from '../rule.js';

/** A finding that a comment silences, with the reason it gives. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

/** Findings with those taken out that comments silence. */
export interface Suppression {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly ignores: readonly Ignore[];
}

/** Takes out what the `# perf-ignore` comments of a document silence. `codes` are those of all rules. */
export function suppress(
  findings: readonly Finding[],
  { comments }: WrittenText,
  codes: readonly string[],
  lines: () => Lines,
): Suppression {
  const written = comments.flatMap(comment => readIgnore(comment) ?? []);
  if (written.length === 0) return { findings, suppressed: [], ignores: [] };
  const places = new Places(
    lines(),
    comments,
    findings.filter(mayBeSilenced).map(finding => ({ code: finding.rule.code, span: finding.span, thing: finding })),
  );
  const silencedBy = new Map<Finding, Written>();
  for (const ignore of written) for (const finding of places.silenced(ignore)) silencedBy.set(finding, ignore);
  const used = new Set(silencedBy.values());
  return {
    findings: findings.filter(finding => !silencedBy.has(finding)),
    suppressed: [...silencedBy].map(([finding, { reason }]) => ({ finding, reason })),
    ignores: written.map(ignore => describe(ignore, used.has(ignore), codes, written.length <= mostGuessed)),
  };
}

/** Which of some places a document's comments silence, by their number, each with the reason given or an empty text. */
export function silencedBy(
  { comments }: WrittenText,
  places: readonly { readonly code: string; readonly span: Span }[],
  lines: Lines,
): ReadonlyMap<number, string> {
  const written = comments.flatMap(comment => readIgnore(comment) ?? []);
  if (written.length === 0 || places.length === 0) return new Map();
  const all = new Places(
    lines,
    comments,
    places.map((place, thing) => ({ ...place, thing })),
  );
  return new Map(written.flatMap(each => all.silenced(each).map(thing => [thing, each.reason ?? ''] as const)));
}

/** What cannot be read is no matter of opinion: errors of reading stay. */
export const mayBeSilenced = ({ rule, severity }: Finding): boolean => rule.group !== 'reading' || severity !== 'error';

/** What stands for the reason in a comment that the editor writes, until somebody gives it. */
export const reasonToGive: Words = { 'zh-CN': '请填写原因', en: 'give the reason here' };

const isPlaceholder = (reason: string): boolean => Object.values(reasonToGive).includes(reason);

type Written = Pick<Ignore, 'comment' | 'code' | 'reason'>;

/** `perf-ignore CODE: reason`; the colon may be a full-width one, and without one there is no reason. `undefined` for any other comment. */
function readIgnore(comment: Comment): Written | undefined {
  const [head, code] = /^perf-ignore(?![\w-])\s*([\w-]*)/u.exec(comment.text) ?? [];
  if (head === undefined) return undefined;
  const behind = comment.text.slice(head.length);
  const isReason = /^[:：]/.test(behind.trimStart());
  if (!isReason && behind.trim() !== '' && (!code || !/^\s/.test(behind))) return undefined;
  const reason = isReason ? behind.trim().slice(1).trim() : '';
  return { comment, code: code || undefined, reason: reason === '' || isPlaceholder(reason) ? undefined : reason };
}

/** Among more comments than these it is not worked out what each misspelt code may mean. */
const mostGuessed = 1000;

const describe = (ignore: Written, used: boolean, codes: readonly string[], guess: boolean): Ignore => {
  const known = ignore.code !== undefined && codes.includes(ignore.code);
  return { ...ignore, used, known, suggestions: known || !ignore.code || !guess ? [] : didYouMean(ignore.code, codes) };
};

/** Which lines a comment speaks for. */
class Places<T> {
  /** For each line with a comment of its own, the first line below that has none. */
  private readonly below = new Map<number, number>();
  private readonly groups = new Map<string, Group<T>>();

  constructor(
    private readonly lines: Lines,
    comments: readonly Comment[],
    things: readonly Placed<T>[],
  ) {
    for (const { trailing, span } of [...comments].reverse()) {
      const line = lines.lineOf(span.start);
      if (!trailing) this.below.set(line, this.below.get(line + 1) ?? line + 1);
    }
    for (const { code, span, thing } of things) {
      const key = keyOf(lines.lineOf(span.start), code);
      const group = this.groups.get(key);
      if (group) group.things.push(thing);
      else this.groups.set(key, { things: [thing], taken: false });
    }
  }

  /** What a comment silences on its own line; where that has nothing, on the line below. Comments may be stacked above a line; the first of a code takes all. */
  silenced({ comment, code = '' }: Written): readonly T[] {
    const own = this.lines.lineOf(comment.span.start);
    const below = this.below.get(own) ?? this.below.get(own + 1) ?? own + 1;
    const group = this.groups.get(keyOf(own, code)) ?? this.groups.get(keyOf(below, code));
    if (!group || group.taken) return [];
    group.taken = true;
    return group.things;
  }
}

interface Placed<T> {
  readonly code: string;
  readonly span: Span;
  readonly thing: T;
}

/** What stands in one line under one code. */
interface Group<T> {
  readonly things: T[];
  taken: boolean;
}

const keyOf = (line: number, code: string): string => `${line} ${code}`;
