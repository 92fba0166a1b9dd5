import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { analyze } from '../../server/src/analysis/analysis.js';
import { profileLookup } from '../../server/src/analysis/lookup.js';
import { check } from '../../server/src/rules/check.js';
import type { Finding } from '../../server/src/rules/rule.js';

export const sample = readFileSync('samples/智造园2020.perf.yaml', 'utf8');
export const lines = sample.split('\n');

export interface Look {
  readonly findings: readonly Finding[];
  readonly total: string | undefined;
}

export function look(text: string): Look {
  const analysis = analyze(text, { profile: profileLookup() });
  return {
    findings: check(analysis).findings,
    total: analysis.documents[0]?.scorecard.total.sum.rounded?.toString(),
  };
}

/** The forms that are not broken, each looked at once. */
const looks = new Map<string, Look>();
export function lookOnce(text: string): Look {
  const known = looks.get(text) ?? look(text);
  looks.set(text, known);
  return known;
}

export const whole = look(sample);
export const indentOf = (line: string): number => line.length - line.trimStart().length;
export const shifted = (line: string, by: number): string =>
  by < 0 || line === '' ? line.slice(Math.min(-by, indentOf(line))) : ' '.repeat(by) + line;
export const at = (line: string): number => {
  const found = lines.indexOf(line);
  expect(found).toBeGreaterThanOrEqual(0);
  return found;
};

/** The lines of the item that begins at one. */
export function itemEnd(start: number): number {
  let end = start + 1;
  while (indentOf(lines[end] ?? '') > indentOf(lines[start] ?? '')) end++;
  return end;
}

export const changed = (change: (line: string, index: number) => string | undefined): string =>
  lines.flatMap((line, index) => change(line, index) ?? []).join('\n');
export const line = (index: number, by: number): string =>
  changed((each, i) => (i === index ? shifted(each, by) : each));
export const item = (index: number, by: number): string => {
  const end = itemEnd(index);
  return changed((each, i) => (i >= index && i < end ? shifted(each, by) : each));
};
export const put = (index: number, replace: (line: string) => string): string =>
  changed((each, i) => (i === index ? replace(each) : each));
/** A line and the next one as one. */
export const joined = (index: number, gap: string): string =>
  changed((each, i) => {
    if (i === index) return each + gap + (lines[i + 1] ?? '').trim();
    return i === index + 1 ? undefined : each;
  });
export const wholeRow = (each: string, index: number): string =>
  index === second
    ? lines
        .slice(second, second + 5)
        .map((part, at) => (at > 0 ? part.trim() : part))
        .join(' ')
    : each;
export const doubled = (index: number): string => changed((each, i) => (i === index ? `${each}\n${each}` : each));
export const without = (index: number): string => changed((each, i) => (i === index ? undefined : each));

export const first = at('          - 名称: 招商接洽企业数量');
export const second = first + 5;
export const inner = second + 2;
export const group = at('      - 名称: 质量指标');
export const budget = at('预算执行:');
export const goals = at('年度目标:');
export const reasons = at('偏差分析: |');
export const measures = at('改进措施: |');
export const top = at('  - 名称: 效益指标');
