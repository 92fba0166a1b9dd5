import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { applyEdits } from '../../server/src/text/span.js';
import { look, lookOnce, sample } from './slips.js';
import { wholeVariants } from './variants.js';

/** A sample. */
export const read = (name: string): string => readFileSync(`samples/${name}.perf.yaml`, 'utf8');
export const training = read('职业技能培训2021');
export const inEnglish = wholeVariants.find(({ name }) => name === 'other vocabulary')?.write(training) ?? '';
/** Lists that stand beside their keys. */
const compact = sample.replace(/^绩效指标:\n[\s\S]*?(?=\n\n)/m, block =>
  block
    .replace(/^ +(?=- )/gm, spaces => ' '.repeat((spaces.length - 2) / 2))
    .replace(/^ +(?!-)(?=\S)/gm, spaces => ' '.repeat(spaces.length / 2)),
);
/** Forms as they are written, in both vocabularies, with both line ends, with lists beside their keys. */
export const forms = { sample, training, inEnglish, compact, windows: training.replaceAll('\n', '\r\n') };

/** One finding more than without the slip, at the line of the slip, whose fix gives the text back; the total stays. */
export function expectOne(text: string, broken: string, line: number): void {
  const [before, after] = [lookOnce(text), look(broken)];
  const known = before.findings.map(finding => finding.message('zh-CN'));
  const added = after.findings.filter(finding => !known.includes(finding.message('zh-CN')));
  expect(added.map(finding => finding.message('zh-CN'))).toHaveLength(1);
  expect(after.findings.length).toBe(before.findings.length + 1);
  expect(after.total).toBe(before.total);
  expect(broken.slice(0, added[0]?.span.start).split('\n')).toHaveLength(line + 1);
  expect(added.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)))).toContain(text);
}

/** The lines of a form that match, some of them. */
export function linesLike(text: string, pattern: RegExp): readonly number[] {
  const found = text.split('\n').flatMap((line, index) => (pattern.test(line) ? index : []));
  expect(found.length).toBeGreaterThan(3);
  return found.filter((_, index) => index % 30 === 0 || index === found.length - 1);
}

/** A text with one line changed. */
export const withLine = (text: string, index: number, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line, at) => (at === index ? change(line) : line))
    .join('\n');
