import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { spell } from '../../language/key-table.js';
import { vocabularyIn } from '../../language/suggest.js';
import { readScalar } from '../../profiles/file-values.js';
import { setScalar } from '../../language/edit.js';
import type { NumberShape, Shape } from '../../profiles/knobs/shape.js';
import { didYouMean } from '../../text/did-you-mean.js';
import type { Locale, Words } from '../../text/locale.js';
import { shorten } from '../../text/shorten.js';
import type { Fix } from '../rule.js';
import { unreadableValue } from '../reading/unreadable-value.js';
import type { ProblemOf, Tellings } from './telling.js';
import { spellKey } from './spelled.js';
import { meantOrListed } from '../../messages/hint.js';

/** What is wrong with single values of a profile's file. */
export const values: Tellings<
  'unreadable-value' | 'bands-order' | 'grades-order' | 'years-order' | 'thresholds-order'
> = {
  'unreadable-value': {
    rule: unreadableValue,
    words: problem => ({ 'zh-CN': sentence(problem, 'zh-CN'), en: sentence(problem, 'en') }),
    fixes: (problem, { text }) =>
      didYouMean(problem.source, choicesIn(problem)).flatMap((choice, index): Fix[] => {
        const edit = setScalar(text, problem.node, choice);
        return edit
          ? [{ title: { 'zh-CN': `改为 ${choice}`, en: `Use ${choice}` }, edits: [edit], preferred: index === 0 }]
          : [];
      }),
  },
  'bands-order': {
    rule: unreadableValue,
    words: ({ met, partial }, file) => ({
      'zh-CN': `第二档从 ${number(partial)}% 开始，不低于第一档的 ${number(met)}%，两档分不开。“${spellKey('bands', 'partial', file)}”应小于“${spellKey('bands', 'met', file)}”。`,
      en: `The second band begins at ${number(partial)} %, not below the first band’s ${number(met)} %, so the two are one. “${spellKey('bands', 'partial', file)}” must be less than “${spellKey('bands', 'met', file)}”.`,
    }),
  },
  'years-order': {
    rule: unreadableValue,
    words: ({ from, to }) => ({
      'zh-CN': `适用年度自 ${from} 年至 ${to} 年，终止早于起始，哪一年都不适用。请核对。`,
      en: `Valid from ${from} to ${to} ends before it begins, so it is for no year. Check both.`,
    }),
  },
  'thresholds-order': {
    rule: unreadableValue,
    words: ({ month, rate, before }) => ({
      'zh-CN': `${month} 月末应执行 ${number(rate)}%，比 ${before.month} 月末的 ${number(before.rate)}% 还少，进度不会倒退。请核对；没有写的月份按通行的进度。`,
      en: `${number(rate)} % are due by month ${month}, less than the ${number(before.rate)} % due by month ${before.month}. Check both; months that are not written have the usual rates.`,
    }),
  },
  'grades-order': {
    rule: unreadableValue,
    words: ({ better, worse }) => ({
      'zh-CN': `等级${cite(better)}的起点比${cite(worse)}还低，得分高的反而等级低。请核对这两个等级从多少分起。`,
      en: `The grade ${cite(better)} begins below ${cite(worse)}, so higher totals would earn the worse grade. Check where the two begin.`,
    }),
  },
};

function sentence(problem: Unreadable, locale: Locale): string {
  const {
    key,
    source,
    expected: { shape },
  } = problem;
  const written = cite(shorten(source, 30));
  const outOfBounds = readScalar(source, shape) === 'bounds';
  const choices = choicesIn(problem);
  const hint = meantOrListed(didYouMean(source, choices), choices, forms(shape, locale), locale);
  return {
    'zh-CN': `${cite(key)}填的是${written}，${outOfBounds ? '超出了范围' : '读不出来'}。${hint}`,
    en: `${cite(key)} is ${written}, which ${outOfBounds ? 'is out of bounds' : 'cannot be read'}. ${hint}`,
  }[locale];
}

type Unreadable = ProblemOf<'unreadable-value'>;

/** The listed words as they are spelled in the vocabulary of what is written. */
const choicesIn = ({ source, choices }: Unreadable): readonly string[] =>
  choices.map(choice => spell(choice, vocabularyIn(source)));

/** What a key takes, as a sentence. */
function forms(shape: Shape, locale: Locale): string {
  if (shape.kind === 'unit-amount') return amount[locale];
  if (shape.kind !== 'number') return '';
  return shape.as === 'points' ? points[locale] : numbers[locale](shape);
}

const amount: Words = {
  'zh-CN': '请写成“1 个”“20 升”这样的数量和单位。',
  en: 'Write an amount with its unit, such as 1 个 or 20 升.',
};
const points: Words = { 'zh-CN': '请只写数字，如 40。', en: 'Write a number only, such as 40.' };

const numbers: Readonly<Record<Locale, (shape: NumberShape) => string>> = {
  'zh-CN': ({ as, least, most, never }) =>
    `请写 ${least} 至 ${most} 之间的${as === 'whole' ? '整数' : '数'}${as === 'percent' ? '，单位是百分数' : ''}${never ? '；不要求的写 never' : ''}。`,
  en: ({ as, least, most, never }) =>
    `Write a ${as === 'whole' ? 'whole number' : 'number'} from ${least} to ${most}${as === 'percent' ? ', in per cent' : ''}${never ? ', or never' : ''}.`,
};
