import { anyOf, cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { setScalar } from '../../language/edit.js';
import type { Decimal } from '../../number/decimal.js';
import { clauseAbout } from '../../profiles/knobs/index.js';
import { type BaseReason, longestChain } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import type { Locale, Words } from '../../text/locale.js';
import type { ScalarNode } from '../../yaml/tree.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { duplicateId } from '../structure/duplicate-id.js';
import { layoutIds } from '../../families/index.js';
import { layoutUnknown } from '../profile/layout-unknown.js';
import { missingKey } from '../reading/missing-key.js';
import { profileUnknown } from '../weights/profile-unknown.js';
import type { Fix } from '../rule.js';
import { unitMissing } from '../units/unit-missing.js';
import { weightInvalid } from '../weights/weight-invalid.js';
import { weightSum } from '../weights/weight-sum.js';
import { spellKey } from './spelled.js';
import type { ProblemOf, Tellings } from './telling.js';
import { meantOr } from '../../messages/hint.js';
import { fileFirst } from '../weights/profile-unknown.js';

/** What is wrong although every value by itself can be read. */
export const decisions: Tellings<
  | 'grades-bottom'
  | 'grades-equal'
  | 'weight-sum'
  | 'weight-invalid'
  | 'duplicate-name'
  | 'built-in-id'
  | 'base'
  | 'unknown-unit'
  | 'unknown-layout'
  | 'layout-part'
  | 'uncited'
> = {
  'grades-bottom': {
    rule: missingKey,
    words: ({ lowest, name }) => ({
      'zh-CN': `最低的等级${cite(name)}从 ${number(lowest)} 分起，低于 ${number(lowest)} 分的没有等级。请把它改为从 0 分起，或再加一等。`,
      en: `The lowest grade ${cite(name)} begins at ${number(lowest)}, so totals below have none. Let it begin at 0, or add a grade.`,
    }),
    fixes: ({ span }, file) =>
      replaceValue(file, span.start, '0', { 'zh-CN': '改为从 0 分起', en: 'Let it begin at 0' }),
  },
  'grades-equal': {
    rule: duplicateId,
    words: ({ names: [upper, lower] }) => ({
      'zh-CN': `${cite(upper)}和${cite(lower)}从同一分数起，分不开。请改正其中一个。`,
      en: `${cite(upper)} and ${cite(lower)} begin at the same points. Correct one of them.`,
    }),
  },
  'weight-sum': {
    rule: weightSum,
    words: problem => ({ 'zh-CN': sumSentence(problem, 'zh-CN'), en: sumSentence(problem, 'en') }),
  },
  'weight-invalid': {
    rule: weightInvalid,
    words: ({ source }) => ({
      'zh-CN': `分值是 ${source}，应大于 0。请改正；分值由各单位自定的，不写这一项。`,
      en: `${source} points: there must be more than 0. Correct it, or leave it out where units set their own.`,
    }),
  },
  'duplicate-name': {
    rule: duplicateId,
    words: ({ name, of }) => ({
      'zh-CN': `${things[of]['zh-CN']}${cite(name)}在这里写了两次。请改名，或删去一个。`,
      en: `The ${things[of].en} ${cite(name)} stands here twice. Rename it, or remove one.`,
    }),
    related: ({ first }) => [{ span: first, words: { 'zh-CN': '前面的一个', en: 'The first one' } }],
  },
  'built-in-id': {
    rule: duplicateId,
    words: ({ id }, file) => ({
      'zh-CN': `${cite(id)}是内置办法的编号，自定的办法要另取编号，否则报告里分不清是哪一套。以它为基础的，写“${spellKey('profile', 'extends', file)}: ${id}”。`,
      en: `${cite(id)} is a built-in profile. Give yours an id of its own, or reports cannot tell them apart; to build on it, write “${spellKey('profile', 'extends', file)}: ${id}”.`,
    }),
  },
  base: {
    rule: profileUnknown,
    severity: ({ reason }) => (reason === 'unsaved' ? 'info' : profileUnknown.severity),
    words: problem => ({ 'zh-CN': baseSentence(problem, 'zh-CN'), en: baseSentence(problem, 'en') }),
    fixes: ({ reference, known, node }, { text }) =>
      didYouMean(reference, known).flatMap((id, index): Fix[] => {
        const edit = setScalar(text, node, id);
        return edit
          ? [{ title: { 'zh-CN': `改为 ${id}`, en: `Use ${id}` }, edits: [edit], preferred: index === 0 }]
          : [];
      }),
  },
  'unknown-unit': {
    rule: unitMissing,
    words: ({ unit }) => ({
      'zh-CN': `单位${cite(unit)}没有收录，换算不到已有的单位上。请改用已有的单位，或先在前面补充${cite(unit)}。`,
      en: `The unit ${cite(unit)} is not known, so there is nothing to convert to. Use a known one, or add ${cite(unit)} above.`,
    }),
  },
  'unknown-layout': {
    rule: layoutUnknown,
    words: ({ layout }) => ({
      'zh-CN': `没有编号为${cite(layout)}的表式。可以填${anyOf(layoutIds, 'zh-CN')}，或逐项列明自己的表式。`,
      en: `There is no layout ${cite(layout)}. Use ${anyOf(layoutIds, 'en')}, or write a layout of your own as a mapping.`,
    }),
    fixes: ({ layout, node }, { text }) =>
      didYouMean(layout, layoutIds).flatMap((id, index): Fix[] => {
        const edit = setScalar(text, node, id);
        return edit
          ? [{ title: { 'zh-CN': `改为 ${id}`, en: `Use ${id}` }, edits: [edit], preferred: index === 0 }]
          : [];
      }),
  },
  'layout-part': {
    rule: layoutUnknown,
    severity: () => 'warning',
    words: ({ words }) => ({ 'zh-CN': `${words['zh-CN']}。`, en: `In the layout: ${words.en}.` }),
  },
  uncited: {
    rule: missingKey,
    severity: () => 'info',
    words: ({ clauses }, file) => ({
      'zh-CN': `改动了${clauses.map(clause => cite(clauseAbout(clause)['zh-CN'])).join('、')}，但“${spellKey('profile', 'clauses', file)}”里没有写明依据（${clauses.map(clause => spellKey('clauses', clause, file)).join('、')}），说明得分时只能写“未注明依据”。请补上原文。`,
      en: `${clauses.map(clause => clauseAbout(clause).en).join('; ')}: changed, but “${spellKey('profile', 'clauses', file)}” cites no sentence for it (${clauses.map(clause => spellKey('clauses', clause, file)).join(', ')}), so explanations can only say “no source stated”. Add the sentence.`,
    }),
  },
};

const things = {
  group: { 'zh-CN': '指标', en: 'group' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  deduction: { 'zh-CN': '扣分依据', en: 'deduction' },
};

function sumSentence({ group, sum, budget, expected }: ProblemOf<'weight-sum'>, locale: Locale): string {
  const difference = (zh: boolean): string => by(sum.minus(expected), zh);
  const withBudget = budget?.greaterThan(0)
    ? { 'zh-CN': `加上预算执行 ${number(budget)} 分，`, en: ` and ${number(budget)} for the budget` }[locale]
    : '';
  return {
    'zh-CN': `${group === undefined ? `一级指标${withBudget}共 ${number(sum)} 分，而总分是` : `${cite(group)}的下级合计 ${number(sum)} 分，而它的分值是`} ${number(expected)} 分，${difference(true)}。请核对分值。`,
    en: `${group === undefined ? `The level-1 groups${withBudget} come to ${number(sum)}, but the total is` : `What stands below ${cite(group)} comes to ${number(sum)}, but it has`} ${number(expected)}: ${difference(false)}. Correct the points.`,
  }[locale];
}

const by = (difference: Decimal, zh: boolean): string =>
  zh
    ? `${difference.isNegative() ? '少' : '多'} ${number(difference.abs())} 分`
    : `${number(difference.abs())} too ${difference.isNegative() ? 'few' : 'many'}`;

function baseSentence({ reference, reason, known }: ProblemOf<'base'>, locale: Locale): string {
  const meant = reason === 'unknown' ? didYouMean(reference, known) : [];
  const why = bases[locale][reason](cite(reference));
  const otherwise = fileFirst[reason]?.[locale] ?? useAnother[locale](anyOf(known, locale));
  return `${why}${unusable[locale]}${meantOr(meant, otherwise, locale)}`;
}

const unusable: Words = { 'zh-CN': '，这套办法不能使用。', en: ', so the profile cannot be used. ' };
const useAnother: Readonly<Record<Locale, (known: string) => string>> = {
  'zh-CN': known => `可以填${known}，或另一个 *.perf-profile.yaml 的路径。`,
  en: known => `Use ${known}, or the path of another *.perf-profile.yaml.`,
};

const bases: Readonly<Record<Locale, Readonly<Record<BaseReason, (reference: string) => string>>>> = {
  'zh-CN': {
    unknown: reference => `没有编号为${reference}的评分办法`,
    unsaved: reference => `本文件还没有保存，评分办法文件${reference}无从找起`,
    missing: reference => `找不到评分办法文件${reference}`,
    'not-profile': reference => `${reference}不是评分办法文件（名称应以 .perf-profile.yaml 结尾）`,
    outside: reference => `评分办法文件${reference}在工作区之外，不能读取`,
    'not-utf8': reference => `评分办法文件${reference}不是 UTF-8 编码（可能是 GBK），没有读取`,
    unreadable: reference => `评分办法文件${reference}在，但打不开（没有权限、过大或不是文件）`,
    broken: reference => `作为基础的评分办法文件${reference}有错误`,
    cycle: reference => `${reference}又以本文件为基础，互相引用，没有尽头`,
    'too-deep': reference => `${reference}一级套一级，超过 ${longestChain} 级`,
  },
  en: {
    unknown: reference => `There is no profile ${reference}`,
    unsaved: reference => `This file is not saved yet, so the profile’s file ${reference} cannot be looked for`,
    missing: reference => `The profile’s file ${reference} is not there`,
    'not-profile': reference => `${reference} is not a profile’s file (those are named *.perf-profile.yaml)`,
    outside: reference => `The profile’s file ${reference} lies outside the workspace and is not read`,
    'not-utf8': reference => `The profile’s file ${reference} is not UTF-8 (perhaps GBK) and was not read`,
    unreadable: reference =>
      `The profile’s file ${reference} is there but cannot be opened (no permission, too large, or no file)`,
    broken: reference => `${reference}, which this builds on, has errors`,
    cycle: reference => `${reference} builds on this file in turn, in a circle`,
    'too-deep': reference => `${reference} stands on more than ${longestChain} other profiles`,
  },
};

/** Another text for the scalar that begins at an offset. */
function replaceValue({ text, uses }: ProfileFile, start: number, value: string, title: Fix['title']): readonly Fix[] {
  const node = uses
    .map(({ entry }) => entry.value)
    .find((each): each is ScalarNode => each.kind === 'scalar' && each.span.start === start);
  const edit = node && setScalar(text, node, value);
  return edit ? [{ title, edits: [edit], preferred: true }] : [];
}
