import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { check } from './check.js';
import { rules } from './index.js';
import type { Finding, World } from './rule.js';
import { analyzeFiles } from './testing.js';
import { profileLookup } from '../analysis/lookup.js';

const world: World = { fileExists: () => false };
const findings = (text: string): readonly Finding[] => check(analyzeFiles(text, profileLookup()), { world }).findings;

/** A bad example as people keep their files: Windows line ends, a remark behind each line that can carry one. */
const remarked = (text: string): string =>
  text
    .split('\n')
    .map((line, i) => (/^(?:#|\s*$)/.test(line) || line.startsWith('---') ? line : `${line} # 注${i}`))
    .join('\r\n');

const remarks = (text: string): readonly string[] => text.match(/# 注\d+/g) ?? [];

const cases = rules.flatMap(({ code, examples }) =>
  examples.bad.map((text, i) => [code, i + 1, remarked(text)] as const),
);

test.each(cases)('%s: no fix of bad example %i loses a remark or a line end', (code, _, text) => {
  const found = findings(text).filter(({ rule }) => rule.code === code);
  expect(found).toHaveLength(1);
  for (const finding of found) {
    for (const { title, edits } of finding.fixes()) {
      const fixed = applyEdits(text, edits);
      expect(fixed.replaceAll('\r\n', ''), title.en).not.toMatch(/[\r\n]/);
      const lost = remarks(text).filter(remark => !fixed.includes(remark));
      // what is taken out goes with the remark on its own line
      expect(lost.length, title.en).toBeLessThanOrEqual(/^Remove/.test(title.en) ? 1 : 0);
    }
  }
});
