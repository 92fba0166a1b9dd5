import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileLookup } from '../analysis/lookup.js';
import { Decimal } from '../number/decimal.js';
import { roundTo } from '../number/round.js';
import { applyEdits } from '../text/span.js';
import { check } from './check.js';
import { analyzeFiles } from './testing.js';

/** Names that speak for neither direction, and one that speaks against the assumed one. */
const names = ['用电', '药剂用量', '场地', '车辆', '预算调整率', '项目成本'];

/** What a person may have counted with: either direction, either formula of the second, full marks. */
const readings = [
  (w: Decimal, a: Decimal, b: Decimal) => Decimal.min(w, w.times(b).div(a)),
  (w: Decimal, a: Decimal, b: Decimal) => Decimal.min(w, w.times(a).div(b)),
  (w: Decimal) => w,
];

const row = fc.record({
  name: fc.constantFrom(...names),
  weight: fc.integer({ min: 2, max: 40 }),
  target: fc.integer({ min: 1, max: 400 }),
  actual: fc.integer({ min: 1, max: 400 }),
  reading: fc.constantFrom(...readings),
});

const form = fc.record({ stated: fc.boolean(), rows: fc.array(row, { minLength: 1, maxLength: 4 }) });

const claims = (text: string): readonly Decimal[] =>
  [...text.matchAll(/得分: ([\d.]+)/g)].map(([, score = '']) => new Decimal(score));

test('what is corrected unseen never lowers a claim that some reading of a bare target gives', () =>
  fc.assert(
    fc.property(form, ({ stated, rows }) => {
      const lines = rows.map(({ name, weight, target, actual, reading }, at) => {
        const [w, a, b] = [weight, target, actual].map(n => new Decimal(n)) as [Decimal, Decimal, Decimal];
        const claim = roundTo(reading(w, a, b), 2).toFixed();
        return `  - { 名称: ${name}${at}, 权重: ${weight}, 目标值: ${target} 个, 完成值: ${actual} 个, 得分: ${claim} }`;
      });
      const text = `${stated ? '评分办法: mof-2020\n' : ''}年度: 2022\n预算执行: { 预算数: 9, 执行数: 9 }\n绩效指标:\n${lines.join('\n')}\n`;
      const { findings } = check(analyzeFiles(text, profileLookup()));
      const safe = findings.flatMap(finding => finding.fixes().filter(fix => fix.safe));
      const fixed = claims(
        applyEdits(
          text,
          safe.flatMap(({ edits }) => edits),
        ),
      );
      claims(text).forEach((claim, at) => expect(fixed[at]?.greaterThanOrEqualTo(claim), lines[at]).toBe(true));
    }),
    { numRuns: 60 },
  ));
