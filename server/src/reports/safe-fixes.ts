import type { Finding, Fix } from '../rules/rule.js';
import { applyEdits, type Edit, firstEndingFrom, overlaps, type Span } from '../text/span.js';

/** The edits of every fix that cannot be wrong. Of two that touch the same place the first is taken; the other has its turn in the next round. */
export function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly fixed: number } {
  const edits: Edit[] = [];
  const taken = new TakenPlaces();
  let fixed = 0;
  for (const finding of findings) {
    const fix = safeFix(finding);
    if (!fix || fix.edits.some(({ span }) => taken.touches(span))) continue;
    for (const { span } of fix.edits) taken.add(span);
    edits.push(...fix.edits);
    fixed++;
  }
  return { edits, fixed };
}

/** Places none of which lies in another, in their order. */
class TakenPlaces {
  private readonly spans: Span[] = [];

  touches(span: Span): boolean {
    const next = this.spans[firstEndingFrom(this.spans, span.start)];
    return next !== undefined && overlaps(next, span);
  }

  add(span: Span): void {
    this.spans.splice(firstEndingFrom(this.spans, span.end), 0, span);
  }
}

const safeFix = (finding: Finding): Fix | undefined => {
  const safe = finding.fixes().filter(fix => fix.safe && fix.edits.length > 0);
  return safe.find(fix => fix.preferred) ?? safe[0];
};

/** One fix may bring another finding to light; rules are held to settle in two rounds, and this is never gone on for ever. */
const rounds = 5;

/** Applies safe fixes until none is left. `find` says what there is to say of a text. */
export function fixSafely(
  text: string,
  find: (text: string) => readonly Finding[],
): { readonly text: string; readonly fixed: number } {
  let result = { text, fixed: 0 };
  for (let round = 0; round < rounds; round++) {
    const { edits, fixed } = safeEdits(find(result.text));
    if (fixed === 0) break;
    result = { text: applyEdits(result.text, edits), fixed: result.fixed + fixed };
  }
  return result;
}
