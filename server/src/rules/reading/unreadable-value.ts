import { setScalar } from '../../language/edit.js';
import { cite } from '../../messages/list.js';
import type { Locale, Words } from '../../text/locale.js';
import { shorten } from '../../text/shorten.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { defineRule, type Fix } from '../rule.js';
import { type Unreadable, unreadables } from '../support/unreadable.js';
import { untouchedPlaces } from '../support/untouched.js';
import { meantOrListed } from '../../messages/hint.js';

export const unreadableValue = defineRule<Unreadable>({
  code: 'unreadable-value',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '填写的内容读不出来', en: 'Value cannot be read' },
  doc: {
    what: {
      'zh-CN':
        '该填数字、金额、日期、比率或固定用语的地方，填了别的内容，如 NaN、0x1F、1_000、约 489；或者区间的下限大于上限，计分方式的名称办法里没有，指标名称长过 500 字，数字超过 40 位。',
      en: 'A text stands where a number, an amount, a date, a rate or a listed word belongs, such as NaN, 0x1F, 1_000; or a range’s lower bound is above its upper one, the profile has no method of that name, an indicator’s name has more than 500 characters, or a number more than 40 digits.',
    },
    why: {
      'zh-CN': '读不出来的值不会被猜测，用到它的得分不计，总分未定。',
      en: 'What cannot be read is never guessed: whatever needs it is not scored, and the total is provisional.',
    },
    how: {
      'zh-CN': '改成提示的写法；补充的话写在“说明”里。',
      en: 'Write it as the message says; remarks belong into “note”.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 约489, 执行数: 367.24 }\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
      '年度: 2020\n绩效指标:\n  - { 名称: 园区投诉件数, 权重: 80, 目标值: 5 件, 完成值: 3 件, 方向: 越小越好 }\n',
      '年度: 2020\n绩效指标:\n  - { 名称: 冷库平均温度, 权重: 80, 目标值: 25~20℃, 完成值: 22℃ }\n',
      '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 3.00000000000000000000000000000000000000001 次 }\n',
    ],
    good: [
      '年度: 2020\n填报日期: 2021 年 5 月 25 日\n等级: 优\n预算执行: { 预算数: 489 万元, 执行数: 367.24 }\n绩效指标:\n  - { 名称: 园区投诉件数, 权重: 40, 目标值: 5 件, 完成值: 3 件, 方向: 反向 }\n  - { 名称: 冷库平均温度, 权重: 40, 目标值: 20~25℃, 完成值: 22℃ }\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `${cite(state.key)}填的是${cite(brief(state.source))}，${kinds[state.expected]['zh-CN']}。${hint(state, 'zh-CN')}`,
    en: state =>
      `${cite(state.key)} is ${cite(brief(state.source))}, ${kinds[state.expected].en}. ${hint(state, 'en')}`,
  },

  *check(document) {
    const isUntouched = untouchedPlaces(document);
    for (const state of unreadables(document)) if (!isUntouched(state.span)) yield { span: state.span, state };
  },

  fixes(state, { text: whole }) {
    const { node } = state;
    const texts = state.corrected !== undefined ? [state.corrected] : guessMeant(state);
    return texts.flatMap((text, index): Fix[] => {
      const edit = node && setScalar(whole, node, text);
      return edit
        ? [{ title: { 'zh-CN': `改为 ${text}`, en: `Use ${text}` }, edits: [edit], preferred: index === 0 }]
        : [];
    });
  },
});

const hint = (state: Unreadable, locale: Locale): string =>
  meantOrListed(guessMeant(state), state.choices, expectations[state.expected][locale], locale);

/** The listed words that may have been meant: everyday words for them, words that begin alike, misspellings. */
function guessMeant({ source, choices }: Unreadable): readonly string[] {
  const word = source.trim().toLowerCase();
  const everyday = choices.filter(choice => (synonyms[choice] ?? []).includes(word));
  if (everyday.length > 0) return everyday;
  const alike = choices.filter(choice => holds(choice, word) || word.startsWith(choice));
  if (alike.length > 0) return alike;
  return choices.some(choice => choice.length > 1) ? didYouMean(word, choices) : [];
}

/** Whether a listed word begins with what is written, or holds it where that is a word too: 申报 of 目标申报. */
const holds = (choice: string, word: string): boolean =>
  choice.startsWith(word) || (word.length > 1 && choice.includes(word));

const synonyms: Readonly<Record<string, readonly string[]>> = {
  正向: ['越大越好', '越多越好', '越高越好', '正', '正向指标', '≥', '>=', 'at-least'],
  反向: ['越小越好', '越少越好', '越低越好', '负向', '逆向', '反', '反向指标', '≤', '<=', 'at-most'],
  等于: ['=', '＝', '定值', 'equal'],
  区间: ['范围', 'between'],
  时限: ['时间', '时效', '期限', 'deadline'],
  是否: ['是非', 'yes-no'],
  定性: ['定性指标', 'qualitative'],
  'at-least': ['more', 'higher', 'positive', 'min', 'atleast', '>='],
  'at-most': ['less', 'lower', 'negative', 'max', 'atmost', '<='],
};

const brief = (source: string): string => shorten(source, 30);

const kinds: Readonly<Record<Unreadable['expected'], Words>> = {
  points: { 'zh-CN': '不是分值', en: 'which is not a number of points' },
  digits: { 'zh-CN': '超过 40 位，不能精确计算', en: 'which has more than 40 digits and cannot be computed exactly' },
  count: { 'zh-CN': '不是数目', en: 'which is not a count' },
  money: { 'zh-CN': '不是能读出的金额', en: 'which is not an amount of money' },
  rate: { 'zh-CN': '不是比率', en: 'which is not a rate' },
  year: { 'zh-CN': '不是年度', en: 'which is not a year' },
  month: { 'zh-CN': '不是月份或日期', en: 'which is neither a month nor a day' },
  date: { 'zh-CN': '不是日期', en: 'which is not a date' },
  choice: { 'zh-CN': '不是可用的用语', en: 'which is none of the listed words' },
  attainment: { 'zh-CN': '既不是三档之一，也不是百分比', en: 'which is neither a band nor a percentage' },
  range: { 'zh-CN': '下限大于上限，没有数能落在里面', en: 'whose lower bound is above its upper one' },
  grade: { 'zh-CN': '不是本办法的等级', en: 'which is not a grade of this profile' },
  method: { 'zh-CN': '不是本办法的计分方式', en: 'which is no method of this profile' },
  name: { 'zh-CN': '太长，当不了名称', en: 'which is too long for a name' },
};

const expectations: Readonly<Record<Unreadable['expected'], Words>> = {
  points: { 'zh-CN': '请只写数字，如 3、3 分、(3分)。', en: 'Write a number only, such as 3, 3 分, (3分).' },
  digits: {
    'zh-CN': '请核对是否多写了数位，或换用大一些的单位。',
    en: 'Check for digits too many, or use a larger unit.',
  },
  count: { 'zh-CN': '请只写数目，如 200、200 份。', en: 'Write how many, such as 200, 200 份.' },
  money: {
    'zh-CN': '请只写数字，可带单位，如 489、489 万元；其他的话写在“说明”里。',
    en: 'Write a number, with or without a unit, such as 489, 489 万元; remarks belong into a note.',
  },
  rate: { 'zh-CN': '请写成百分比，如 75.1%。', en: 'Write a percentage, such as 75.1%.' },
  year: { 'zh-CN': '请写四位数的年份，如 2020。', en: 'Write a year of four digits, such as 2020.' },
  month: { 'zh-CN': '请写成 2020年6月，或写明日期。', en: 'Write a month such as 2020-06, or a day.' },
  date: { 'zh-CN': '请写成 2021-05-25 或 2021年5月25日。', en: 'Write 2021-05-25 or 2021年5月25日.' },
  choice: { 'zh-CN': '请查对用语。', en: 'Check the word.' },
  attainment: {
    'zh-CN': '可填“达成预期指标”“部分达成预期指标”“未达成预期指标”，或百分比如 95%。',
    en: 'Use met, partial, unmet (达成预期指标 …), or a percentage such as 95%.',
  },
  range: { 'zh-CN': '请把上下限对调，或改正其中一个。', en: 'Swap the bounds, or correct one.' },
  grade: { 'zh-CN': '请填办法里的等级。', en: 'Use one of its grades.' },
  method: {
    'zh-CN': '请写明怎样计分，或在评分办法的“计分方式”里加上。',
    en: 'Spell out how it is scored, or add it to the profile’s `methods`.',
  },
  name: {
    'zh-CN': '名称请写在 500 字以内，其他的话写在“说明”里。',
    en: 'Write at most 500 characters; remarks belong into a note.',
  },
};
