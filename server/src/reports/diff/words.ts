import { colon } from '../../text/punctuation.js';
import type { Locale, Words } from '../../text/locale.js';
import { inOneLine } from '../../text/one-line.js';
import { type Change, type Changed, changesTarget, type Diff, type Reached, type RowDiff } from './diff.js';

/** The changes as lines for a terminal, targets first. */
export function diffText({ rows, added, removed, sums }: Diff, locale: Locale): string {
  const say = words[locale];
  const lines = [
    ...rows.flatMap(row => rowLines(row, locale)),
    ...added.map(name => `+ ${say.added}${name}`),
    ...removed.map(name => `- ${say.removed}${name}`),
    ...sums.map(change => `= ${changeText(change, locale)}`),
  ];
  // a name or value may have lines of its own, and each change is one
  return `${(lines.length > 0 ? lines : [say.same]).map(inOneLine).join('\n')}\n`;
}

function rowLines(row: RowDiff, locale: Locale): string[] {
  const flag = changesTarget(row) || row.below.length > 0 ? '!' : '~';
  return [
    `${flag} ${row.path.join(' › ')}${remarkOn(row, locale)}`,
    ...row.changes.map(change => `    ${changeText(change, locale)}`),
    ...row.below.map(each => `    ${belowText(each, locale)}`),
  ];
}

/** What a reviewer is to look into: a target that moved. */
export const remarkOn = ({ shift }: RowDiff, locale: Locale): string => (shift ? words[locale][shift] : '');

/** Says that a result is below the earlier one. */
export const belowText = ({ from, value }: Reached, locale: Locale): string => words[locale][from](value);

/** Says that nothing has changed. */
export const sameText = (locale: Locale): string => words[locale].same;

function changeText({ what, before, after }: Change, locale: Locale): string {
  const none = words[locale].none;
  return `${names[what][locale]}${colon[locale]}${before || none} → ${after || none}`;
}

/** What can change, by name. */
export const names: Readonly<Record<Changed, Words>> = {
  name: { 'zh-CN': '名称', en: 'name' },
  target: { 'zh-CN': '目标值', en: 'target' },
  direction: { 'zh-CN': '方向', en: 'direction' },
  actual: { 'zh-CN': '完成值', en: 'actual' },
  weight: { 'zh-CN': '权重', en: 'weight' },
  claimed: { 'zh-CN': '填报得分', en: 'claimed score' },
  computed: { 'zh-CN': '计算得分', en: 'computed score' },
  planned: { 'zh-CN': '预算数', en: 'planned' },
  spent: { 'zh-CN': '执行数', en: 'spent' },
  budget: { 'zh-CN': '预算执行得分', en: 'budget score' },
  'claimed-total': {
    'zh-CN': '填报总分（未填的按得分合计）',
    en: 'claimed total (the sum of the claims where none is written)',
  },
  total: { 'zh-CN': '计算总分', en: 'computed total' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  profile: { 'zh-CN': '评分办法', en: 'profile' },
};

const words = {
  'zh-CN': {
    baseline: (value: string) => `目标值比基线值 ${value} 要求更低，请核实是否定得过低`,
    'previous-actual': (value: string) => `目标值比上年已完成的 ${value} 要求更低，请核实是否定得过低`,
    easier: '（目标调低了，更容易完成，请核实有无批复）',
    harder: '（目标调高了）',
    added: '新增指标：',
    removed: '删去指标：',
    none: '（空）',
    same: '两份表的目标值、完成值和得分没有变化。',
  },
  en: {
    baseline: (value: string) => `the target asks for less than the baseline ${value}: is it set too low?`,
    'previous-actual': (value: string) =>
      `the target asks for less than the ${value} reached the year before: is it set too low?`,
    easier: ' (the target is easier to meet now: was that approved?)',
    harder: ' (the target is harder to meet now)',
    added: 'added: ',
    removed: 'removed: ',
    none: '(none)',
    same: 'No target, actual or score changed.',
  },
};
