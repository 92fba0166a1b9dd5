import { Decimal } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import type { Locale } from '../../text/locale.js';
import type { BatchCode, BatchFound } from '../rule.js';

/** What is said of a batch: of one file's evaluations by the rules, of many files by whoever puts them together. */
export const batchMessages: Readonly<
  Record<BatchCode, Readonly<Record<Locale, (found: BatchFound<unknown>) => string>>>
> = {
  'text-shared': {
    'zh-CN': ({ words, units, others }) =>
      `“${words}”在 ${units} 个单位的 ${others.length + 1} 处一字不差。请核实是否照抄，并按各自情况填写。`,
    en: ({ words, units, others }) =>
      `“${words}” stands word for word in ${others.length + 1} places of ${units} units. Check whether it was copied; each should write its own.`,
  },
  'deduction-unequal': {
    'zh-CN': ({ words, shares }) =>
      `同样是“${words}”，扣分比例有 ${shares.map(sayShare).join('、')}。请统一，或在意见中写明不同之处。`,
    en: ({ words, shares }) =>
      `For “${words}” the shares taken off are ${shares.map(sayShare).join(', ')}. Settle on one, or say in the comment how the cases differ.`,
  },
};

const sayShare = (share: number): string => `${roundTo(new Decimal(share), 1).toFixed()}%`;
