import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Parsed, SyntaxProblem, SyntaxReason } from '../yaml/tree.js';

/** Where it is not certain what the writing means. */
export class Broken {
  private readonly places: readonly number[];
  private readonly lines: ReadonlySet<number>;

  constructor({ problems }: Parsed, lines: Lines) {
    const hard = problems.filter(isHard);
    this.lines = new Set(hard.map(({ span }) => lines.lineOf(span.start)));
    this.places = hard.map(problem => placeOf(problem, lines)).sort((a, b) => a - b);
  }

  /** Whether the spaces within a line are left as they are. */
  line(line: number): boolean {
    return this.lines.has(line);
  }

  /** Whether something is broken in a stretch but in none of its parts. */
  standsIn(whole: Span, parts: readonly Span[]): boolean {
    const all = this.count(whole);
    return all > 0 && all > parts.reduce((sum, part) => sum + this.count(part), 0);
  }

  private count({ start, end }: Span): number {
    return this.places.length === 0 ? 0 : Math.max(0, this.before(end) - this.before(start));
  }

  /** How many places stand before an offset. */
  private before(offset: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A problem with a value stands at the end of its line, so in the entry that begins there; any other before all that begins there. */
function placeOf(problem: SyntaxProblem, lines: Lines): number {
  const line = lines.lineOf(problem.span.start);
  return problem.kind === 'syntax' && ofValues.has(problem.reason) ? lines.end(line) : lines.start(line);
}

const ofValues: ReadonlySet<SyntaxReason> = new Set(['unclosed-quote', 'unclosed-bracket', 'nested-mapping-in-line']);

/** Problems that leave no doubt about which line belongs where. */
const soft: ReadonlySet<SyntaxReason> = new Set([
  'tab-indent',
  'unknown-anchor',
  'bad-escape',
  'directive',
  'missing-space',
  'control-character',
]);

/** Whether a problem leaves open which line belongs where. */
export const isHard = (problem: SyntaxProblem): boolean => problem.kind === 'syntax' && !soft.has(problem.reason);

/** Whether a text is read only in part, so that nothing can be said of the rest. */
export const isCut = ({ problems }: Parsed): boolean =>
  problems.some(problem => problem.kind === 'syntax' && problem.reason.startsWith('limit-'));
