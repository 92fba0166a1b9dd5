import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze, type Edited } from '../../server/src/analysis/analysis.js';
import { profileLookup } from '../../server/src/analysis/lookup.js';
import { check } from '../../server/src/rules/check.js';
import { Lines } from '../../server/src/text/lines.js';
import { form, keystroke, plain, strike } from '../support/edits.js';
import { samples } from '../support/texts.js';

const surroundings = { profile: profileLookup() };

/** Everything that is said of a text, after another one where it is edited: trees, findings with their messages and fixes, scores, places. */
function said(analysis: Analysis, edited?: Edited): unknown {
  const { documents } = analysis;
  const findings = check(analysis, { edited }).findings.map(finding => ({
    ...finding,
    rule: finding.rule.code,
    message: [finding.message('zh-CN'), finding.message('en')],
    fixes: finding.fixes(),
  }));
  return plain({ documents, findings });
}

const starts = [...samples.map(([, text]) => text), form(2, 3), form(2, 3).replaceAll('\n', '\r\n')];

test('after any edits, an analysis that keeps what it can equals a new one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(keystroke, { minLength: 1, maxLength: 6 }), (start, strikes) => {
      let text = start;
      let analysis = analyze(text, surroundings, { before: undefined });
      said(analysis, { before: undefined });
      for (const each of strikes) {
        const earlier = analysis;
        const shown = plain(earlier.documents);
        text = strike(text, each);
        analysis = analyze(text, surroundings, { before: earlier });
        expect(said(analysis, { before: earlier })).toEqual(said(analyze(text, surroundings)));
        expect(plain(earlier.documents)).toEqual(shown);
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 8) },
  );
});

test('lines that follow edits are the lines of the new text', () => {
  const put = fc.constantFrom('', '\n', '\r', '\r\n', 'a', 'a\nb\r');
  fc.assert(
    fc.property(fc.array(put, { maxLength: 12 }), fc.nat(20), fc.nat(6), put, (parts, at, cut, put) => {
      const text = parts.join('');
      const start = Math.min(at, text.length);
      const end = Math.min(start + cut, text.length);
      const edited = new Lines(text).edited(start, end, put);
      const fresh = new Lines(text.slice(0, start) + put + text.slice(end));
      expect([
        edited.text,
        edited.count,
        ...Array.from({ length: edited.count }, (_, line) => edited.start(line)),
      ]).toEqual([fresh.text, fresh.count, ...Array.from({ length: fresh.count }, (_, line) => fresh.start(line))]);
    }),
    { numRuns: 2000 },
  );
});
