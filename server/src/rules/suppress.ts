import { Lines } from '../text/lines.js';
import type { Comment } from '../yaml/tree.js';
import { didYouMean } from './did-you-mean.js';
import type { Finding, Ignore, WrittenText } from './rule.js';

/** A finding that a comment silences, with the reason it gives. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

export interface Suppression {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly ignores: readonly Ignore[];
}

/** Takes out what the `# perf-ignore` comments of a document silence. `codes` are those of all rules. */
export function suppress(findings: readonly Finding[], { comments, text }: WrittenText, codes: readonly string[]): Suppression {
  const written = comments.flatMap(comment => readIgnore(comment) ?? []);
  if (written.length === 0) return { findings, suppressed: [], ignores: [] };
  const places = new Places(new Lines(text), comments);
  const silencedBy = new Map<Finding, Written>();
  for (const ignore of written) for (const finding of places.silenced(ignore, findings)) if (!silencedBy.has(finding)) silencedBy.set(finding, ignore);
  const used = new Set(silencedBy.values());
  return {
    findings: findings.filter(finding => !silencedBy.has(finding)),
    suppressed: [...silencedBy].map(([finding, { reason }]) => ({ finding, reason })),
    ignores: written.map(ignore => describe(ignore, used.has(ignore), codes)),
  };
}

type Written = Pick<Ignore, 'comment' | 'code' | 'reason'>;

/** `perf-ignore CODE: reason`; the colon may be a full-width one, and without one there is no reason. `undefined` for any other comment. */
export function readIgnore(comment: Comment): Written | undefined {
  const match = /^perf-ignore(?![\w-])\s*([\w-]*)\s*(?:[:：]\s*(.*))?$/su.exec(comment.text) ?? /^perf-ignore\s+([\w-]+)\s/su.exec(comment.text);
  return match ? { comment, code: match[1] || undefined, reason: match[2]?.trim() || undefined } : undefined;
}

const describe = (ignore: Written, used: boolean, codes: readonly string[]): Ignore => {
  const known = ignore.code !== undefined && codes.includes(ignore.code);
  return { ...ignore, used, known, suggestions: known || !ignore.code ? [] : didYouMean(ignore.code, codes) };
};

/** Which lines a comment speaks for. */
class Places {
  private readonly commentLines: ReadonlySet<number>;

  constructor(private readonly lines: Lines, comments: readonly Comment[]) {
    this.commentLines = new Set(comments.filter(comment => !comment.trailing).map(({ span }) => lines.lineOf(span.start)));
  }

  /** What a comment silences on its own line; where that is nothing, on the line below. Comments may be stacked above a line. */
  silenced({ comment, code }: Written, findings: readonly Finding[]): readonly Finding[] {
    const own = this.lines.lineOf(comment.span.start);
    let below = own + 1;
    while (this.commentLines.has(below)) below++;
    const on = (line: number): Finding[] => findings.filter(({ rule, span }) => rule.code === code && this.lines.lineOf(span.start) === line);
    const here = on(own);
    return here.length > 0 ? here : on(below);
  }
}
