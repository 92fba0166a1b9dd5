import { familyWords } from '../../messages/units.js';
import { cite } from '../../messages/list.js';
import type { UnitFamily } from '../../quantity/value.js';
import type { FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Edit } from '../../text/span.js';
import { unscoredThen } from '../support/consequence.js';
import { example } from '../support/example.js';
import { partWords, relateOrigins } from '../support/from-source.js';
import { rowsThat } from '../support/rows.js';
import { defineRule, type Fix } from '../rule.js';
import { replaceIn } from '../support/values.js';

interface Mismatch {
  readonly row: RatedRow;
  readonly fact: FactOf<'unit-mismatch'>;
}

export const unitMismatch = defineRule<Mismatch>({
  code: 'unit-mismatch',
  group: 'units',
  severity: 'error',
  title: { 'zh-CN': '单位不一致', en: 'Units do not match' },
  doc: {
    what: {
      'zh-CN':
        '目标值与完成值（或“计量单位”与值里写的单位、各分项之间）的单位不是同一类量，如“公里”和“个”，本行不计分。两个都是计数单位的（30 个与 30 家），照常比较计分，只作警告。',
      en: 'Target and actual (or the key `unit` and a written unit, or the parts) are in units of different kinds, such as 公里 and 个; the row is not scored. Two count words (30 个, 30 家) are compared all the same, with a warning.',
    },
    why: {
      'zh-CN': '不同类的量不能相除；计数单位不同，也可能说的不是同一件事。',
      en: 'Different quantities cannot be divided; and two count words may not count the same thing.',
    },
    how: {
      'zh-CN':
        '改成同一单位；只是计数单位写法不同的，可以一键改成目标值的单位，或让“计量单位”与值里写的一致。不同类的量哪个写错要看资料，没有自动修复。',
      en: 'Use one unit. Between count words a fix writes the target’s, or brings the key in line with the values; between different quantities only the records tell which is wrong, so there is none.',
    },
  },
  examples: {
    bad: [
      example('名称: 新建绿道长度, 权重: 80, 目标值: ≥30 公里, 完成值: 30 个, 得分: 80'),
      example('名称: 招商接洽企业数量, 权重: 80, 目标值: ≥30 家, 完成值: 33 个, 得分: 80'),
    ],
    good: [example('名称: 新建绿道长度, 权重: 80, 目标值: ≥30 公里, 完成值: 30 公里, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, fact: { between, first, second, scored, part, origin } }) => {
      const [a, b] = sides[between];
      const pair = `${origin ? '其他来源' : a['zh-CN']}的单位是${cite(first.text)}，${part === undefined ? b['zh-CN'] : partWords(part, origin, row, 'zh-CN')}的是${cite(second.text)}`;
      if (scored) return `${pair}，请统一写法；现按数字照常计分，说的不是同一件事的，请改正。`;
      const why =
        first.unit.family === second.unit.family
          ? '不能直接换算'
          : `一个是${kind(first.unit.family, 'zh-CN')}，一个是${kind(second.unit.family, 'zh-CN')}，无法比较`;
      return `${pair}，${why}${unscoredThen(row, 'zh-CN', origin ? '这项指标' : '本行')}。请改成同一单位。`;
    },
    en: ({ row, fact: { between, first, second, scored, part, origin } }) => {
      const [a, b] = sides[between];
      const pair = `The unit of ${origin ? 'the other sources' : a.en} is ${cite(first.text)}, that of ${part === undefined ? b.en : partWords(part, origin, row, 'en')} is ${cite(second.text)}`;
      if (scored)
        return `${pair}. The numbers are compared all the same; write one unit, or correct them if they do not count the same thing.`;
      const why =
        first.unit.family === second.unit.family
          ? 'one is no fixed number of the other'
          : `${kind(first.unit.family, 'en')} and ${kind(second.unit.family, 'en')} cannot be compared`;
      return `${pair}: ${why}${unscoredThen(row, 'en')}. Use one unit.`;
    },
  },

  *check(document) {
    for (const row of withMismatch(document)) {
      const facts = row.facts.filter((fact): fact is Mismatch['fact'] => fact.kind === 'unit-mismatch');
      const fact = facts.find(({ scored }) => !scored) ?? facts[0];
      if (fact)
        yield {
          span: fact.span,
          related: relateOrigins([fact.origin]),
          state: { row, fact },
          ...(fact.scored && { severity: 'warning' as const }),
        };
    }
  },

  fixes({ row: { indicator, aggregated }, fact: { between, first, second, scored } }, { text }) {
    if (!scored || aggregated || between === 'parts') return [];
    const fix = (zh: string, en: string, edit: Edit | undefined): readonly Fix[] =>
      edit ? [{ title: { 'zh-CN': zh, en }, edits: [edit] }] : [];
    if (between === 'target-actual')
      return fix(
        `单位改为${cite(first.text)}`,
        `Write the unit ${cite(first.text)}`,
        replaceIn(indicator.actual, second.slice, first.text, text),
      );
    const key =
      indicator.unit.state === 'ok'
        ? replaceIn(indicator.unit, { start: 0, end: indicator.unit.value.length }, second.text, text)
        : undefined;
    return fix(`“计量单位”改为${cite(second.text)}`, `Set the key unit to ${cite(second.text)}`, key);
  },
});

const target: Words = { 'zh-CN': '目标值', en: 'the target' };
const actual: Words = { 'zh-CN': '完成值', en: 'the actual' };
const key: Words = { 'zh-CN': '“计量单位”', en: 'the key `unit`' };
const part: Words = { 'zh-CN': '分项', en: 'a part' };

/** Whose units they are. */
const sides: Readonly<Record<Mismatch['fact']['between'], readonly [Words, Words]>> = {
  'target-actual': [target, actual],
  'key-target': [key, target],
  'key-actual': [key, actual],
  parts: [part, part],
};

const kind = (family: UnitFamily, locale: Locale): string => familyWords[family][locale];

const withMismatch = rowsThat(({ facts }) => facts.some(({ kind }) => kind === 'unit-mismatch'));
