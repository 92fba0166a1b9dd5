import { valueOf } from '../../language/field.js';
import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import type { Locale, Words } from '../../text/locale.js';
import type { MovedBlock } from './moved-blocks.js';
import { partsOf } from './weights.js';

/** What putting it right is called. */
export const movedTitle = (by: number): Words => {
  const spaces = String(Math.abs(by));
  return by < 0
    ? { 'zh-CN': `整体右移 ${spaces} 个空格`, en: `Move it ${spaces} spaces to the right` }
    : { 'zh-CN': `整体左移 ${spaces} 个空格`, en: `Move it ${spaces} spaces to the left` };
};

/** The culprit, how many spaces it is off, and the sum that tells. */
export function movedSentence({ nodes, group, by, written, sum }: MovedBlock, locale: Locale): string {
  const [first, ...more] = nodes.map(node => valueOf(partsOf(node).name) ?? '');
  const name =
    more.length === 0
      ? cite(first ?? '')
      : `${cite(first ?? '')}${{ 'zh-CN': `等 ${nodes.length} 项`, en: ` and ${more.length} more` }[locale]}`;
  const around = cite(valueOf(group.group.name) ?? '');
  const spaces = Math.abs(by);
  const sums = { now: number(sum), then: number(written) };
  if (by < 0)
    return {
      'zh-CN': `${name}前面少 ${spaces} 个空格，写到了${around}外面：${around}应为 ${sums.then} 分，现为 ${sums.now} 分。请整体右移。`,
      en: `${name} lacks ${spaces} spaces and stands outside of ${around}, which has ${sums.now} of its ${sums.then} points. Move it to the right.`,
    }[locale];
  return {
    'zh-CN': `${name}前面多 ${spaces} 个空格，写进了${around}里面：${around}应为 ${sums.then} 分，现为 ${sums.now} 分。请整体左移。`,
    en: `${name} has ${spaces} spaces too many and stands inside ${around}, which comes to ${sums.now} of its ${sums.then} points. Move it to the left.`,
  }[locale];
}
