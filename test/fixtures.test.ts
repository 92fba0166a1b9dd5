import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCarets, writeCarets } from './support/carets.js';
import { findingsIn, type Seen, scoresIn } from './support/engine.js';
import { safeVariants, toEnglish, type Variant, wholeVariants } from './support/variants.js';

/**
 * One small file a case. Carets under a line say which findings stand there; missing and unexpected ones both fail.
 * `UPDATE_FIXTURES=1` rewrites the carets. Every fixture is then written in other ways: same codes, same range texts, same scores.
 */
const folder = join(import.meta.dirname, 'fixtures');

/** What speaks of the writing itself: such fixtures are only written in ways that keep it. */
const aboutWriting = new Set([
  'yaml-syntax',
  'unquoted-comparison',
  'fullwidth-colon',
  'mixed-vocabulary',
  'wrong-type',
  'ignore-unused',
  'ignore-without-reason',
]);
const hasOwnForm = (text: string): boolean => /[&*]\w|<<|perf-ignore|^---/m.test(text);

for (const name of readdirSync(folder).filter(file => file.endsWith('.perf.yaml'))) {
  const path = join(folder, name);
  const annotated = readFileSync(path, 'utf8');
  const { text, expected } = readCarets(annotated);
  const found = findingsIn(text);
  const scores = JSON.stringify(scoresIn(text));

  describe(name, () => {
    test('the findings are those marked', () => {
      const words = (seen: Seen): string =>
        expected.find(it => it.code === seen.code && it.start === seen.start && seen.message.includes(it.words))
          ?.words ?? '';
      const written = writeCarets(text, found, words);
      if (process.env['UPDATE_FIXTURES']) writeFileSync(path, written);
      else expect(written).toBe(annotated);
    });

    const variants =
      found.some(({ code }) => aboutWriting.has(code)) || hasOwnForm(text)
        ? safeVariants
        : [...safeVariants, ...wholeVariants];
    test.each(variants)('$name: same codes, ranges and scores', variant => {
      expect(comparable(findingsIn(variant.write(text)), variant)).toEqual(comparable(found, variant));
      expect(plainScores(JSON.stringify(scoresIn(variant.write(text))), variant)).toEqual(plainScores(scores, variant));
    });
  });
}

/** Findings without places; keys and listed words compare by their English names, the place of the document's start not at all. */
function comparable(findings: readonly Seen[], { unwrite = (text: string): string => text }: Variant): string[] {
  return findings.map(({ code, severity, text }) => `${severity} ${code} ${toEnglish(unwrite(text).trim())}`).sort();
}

const plainScores = (scores: string, { unwrite }: Variant): string =>
  unwrite ? scores.replaceAll('\\r\\n', '\\n') : scores;
