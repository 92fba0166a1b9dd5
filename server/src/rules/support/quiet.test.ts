import { expect, test } from 'vitest';
import { type Analysis, analyze, type DocumentAnalysis } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../check.js';
import type { Finding } from '../rule.js';
import { Quiet } from './quiet.js';
import { anyRowThat, rowsThat } from './rows.js';

const head = '单位名称: 某单位\n年度: 2020\n填报日期: 2021-03-01\n预算执行: { 预算数: 100, 执行数: 96 }\n绩效指标:\n';
const rows = Array.from(
  { length: 20 },
  (_, at) => `  - 名称: 走访企业${at}次数\n    权重: 4\n    目标值: ≥30 次\n    完成值: 28 次\n`,
).join('');
const form = `${head}${rows}偏差分析: 受天气影响\n`;

const heavy = rowsThat(({ weight }) => weight?.greaterThan(4) === true);
const anyHeavy = anyRowThat(({ weight }) => weight?.greaterThan(4) === true);

/** How often a rule is asked of a form and of what an edit makes of it. */
function asked(
  look: (document: DocumentAnalysis) => unknown,
  edited: string,
  start = form,
  found: readonly Finding[] = [],
): number {
  let times = 0;
  let before: Analysis | undefined;
  for (const text of [start, edited]) {
    const now = analyze(text, { profile: profileLookup() }, { before });
    const find = (document: DocumentAnalysis): readonly Finding[] => {
      times++;
      look(document);
      return found;
    };
    const quiet = Quiet.of(now, before);
    if (quiet) quiet.ask(0, find);
    else now.documents.forEach(find);
    before = now;
  }
  return times;
}

const longer = form.replace('完成值: 28', '完成值: 29');

test('a rule that found nothing is asked again where anything it looked at may be otherwise', () => {
  const nothing = ({ evaluation: { year }, scorecard: { budget } }: DocumentAnalysis): unknown => [year, budget];
  expect({
    'a row': asked(nothing, longer),
    'the text above': asked(nothing, form.replace('2021', '2022')),
    'the text below': asked(nothing, form.replace('天气', '疫情')),
    'a comment in a row': asked(nothing, form.replace('28 次', '28 次 # 台账')),
    'a key that nobody knows': asked(nothing, form.replace('完成值', '完成了')),
    'another form behind': asked(nothing, `${longer}---\n${form}`),
    'an anchor': asked(nothing, form.replace('28 次', '&那 28 次')),
  }).toEqual({
    'a row': 1,
    'the text above': 2,
    'the text below': 2,
    'a comment in a row': 2,
    'a key that nobody knows': 2,
    'another form behind': 3,
    'an anchor': 2,
  });
});

test('a rule that found something is asked again', () => {
  const { findings } = check(analyze(form, { profile: profileLookup() }));
  expect(findings).not.toEqual([]);
  expect(asked(() => undefined, longer, form, findings)).toBe(2);
});

test('of the rows only that a pick is empty is no reason to be asked again', () => {
  const heavier = form.replace('权重: 4', '权重: 5');
  expect({
    empty: [asked(heavy, longer), asked(anyHeavy, longer)],
    'no longer empty': [asked(heavy, heavier), asked(anyHeavy, heavier)],
    'not empty': [
      asked(heavy, heavier.replace('28', '29'), heavier),
      asked(anyHeavy, heavier.replace('28', '29'), heavier),
    ],
    'looked at': [
      asked(({ scorecard }) => scorecard.rows, longer),
      asked(({ scorecard }) => scorecard.total, longer),
      asked(({ evaluation }) => evaluation.indicators, longer),
      asked(({ evaluation }) => evaluation.keys(), longer),
    ],
  }).toEqual({ empty: [1, 1], 'no longer empty': [2, 2], 'not empty': [2, 2], 'looked at': [2, 2, 2, 2] });
});
