import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../server/src/rules/check.js';
import { applyEdits } from '../../server/src/text/span.js';
import { analyzed, scoresIn } from '../support/engine.js';
import { anyText, samples } from '../support/texts.js';

test('any text has an analysis, findings in its range, and no rule that throws', () => {
  fc.assert(
    fc.property(anyText, text => {
      const analysis = analyzed(text);
      expect(analysis.documents.length).toBeGreaterThan(0);
      const { findings } = check(analysis, {
        onError: (code, error) => {
          throw new Error(code, { cause: error });
        },
      });
      for (const { span, rule, message } of findings) {
        expect(span.start, rule.code).toBeGreaterThanOrEqual(0);
        expect(span.end, rule.code).toBeGreaterThanOrEqual(span.start);
        expect(span.end, rule.code).toBeLessThanOrEqual(text.length);
        for (const locale of ['zh-CN', 'en'] as const)
          expect(message(locale), rule.code).not.toMatch(/undefined|NaN|\[object|\?\?/);
      }
      scoresIn(text);
    }),
    { numRuns: 400 },
  );
});

test('fixes can be applied to any text: edits lie in it, do not overlap, and what comes out has an analysis', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const finding of check(analyzed(text)).findings) {
        for (const { edits } of finding.fixes()) {
          const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
          ordered.forEach(({ span }, i) => {
            expect(span.start).toBeGreaterThanOrEqual(ordered[i - 1]?.span.end ?? 0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          });
          analyzed(applyEdits(text, edits));
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** Their fixes write a place to fill in; the finding stays until someone has. */
const stubs = new Set(['shortfall-unexplained', 'overachievement-unexplained', 'improvements-missing']);

const count = (text: string, code: string): number =>
  check(analyzed(text)).findings.filter(({ rule }) => rule.code === code).length;
const severe = (text: string): number =>
  check(analyzed(text)).findings.filter(({ severity }) => severity === 'error').length;

test.each(samples)('%s: a preferred or safe fix removes its finding and adds no error', (_, text) => {
  for (const finding of check(analyzed(text)).findings) {
    if (stubs.has(finding.rule.code)) continue;
    for (const fix of finding.fixes().filter(({ preferred, safe }) => preferred || safe)) {
      const fixed = applyEdits(text, fix.edits);
      expect(count(fixed, finding.rule.code), `${finding.rule.code}: ${fix.title['zh-CN']}`).toBeLessThan(
        count(text, finding.rule.code),
      );
      expect(severe(fixed)).toBeLessThanOrEqual(severe(text));
    }
  }
});

test.each(samples)('%s: all safe fixes together settle in two rounds', (_, text) => {
  const round = (from: string): string => {
    const edits = check(analyzed(from))
      .findings.flatMap(finding => finding.fixes().find(({ safe }) => safe)?.edits ?? [])
      .sort((a, b) => a.span.start - b.span.start);
    return applyEdits(
      from,
      edits.filter((edit, i) => i === 0 || edit.span.start >= (edits[i - 1]?.span.end ?? 0)),
    );
  };
  const twice = round(round(text));
  expect(round(twice)).toBe(twice);
});

test.each(samples)('%s: a suppression takes out one code at one place and nothing else', (_, text) => {
  const { findings } = check(analyzed(text));
  const finding = findings.find(
    ({ span }) => /\n *$/.test(text.slice(0, span.start).split(/\S/, 1)[0] ?? '') || span.start > 0,
  );
  if (!finding) return;
  const lineStart = text.lastIndexOf('\n', finding.span.start - 1) + 1;
  const silenced = `${text.slice(0, lineStart)}# perf-ignore ${finding.rule.code}: 已核实\n${text.slice(lineStart)}`;
  const after = check(analyzed(silenced));
  const onLine = findings.filter(
    ({ rule, span }) => rule.code === finding.rule.code && text.lastIndexOf('\n', span.start - 1) + 1 === lineStart,
  );
  expect(after.findings.length).toBe(findings.length - onLine.length);
  expect(after.suppressed.map(({ reason }) => reason)).toEqual(onLine.map(() => '已核实'));
});
