import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import { budgetFactsOf, factsOf } from '../support/facts.js';
import type { FactOf } from '../../scoring/fact.js';
import { relateOrigins } from '../support/from-source.js';
import { defineRule, type Hit } from '../rule.js';

interface NoFunds {
  readonly part: string;
  readonly isSource: boolean;
  /** What the funds of all parts come to, where none is missing and they cannot weigh. */
  readonly total: Decimal | undefined;
  /** How many rows need them. */
  readonly rows: number;
}

export const fundsMissing = defineRule<NoFunds>({
  code: 'funds-missing',
  group: 'roll-up',
  severity: 'error',
  title: { 'zh-CN': '缺资金额度，无法加权', en: 'No funds to weight by' },
  doc: {
    what: {
      'zh-CN': '相对值指标或定性指标要按资金额度加权平均，而某个分项或来源没有资金额度（来源文件也没有写预算数）。',
      en: 'Relative values and judged scores are averaged by funds, and a part or source has none (nor does the source state a planned budget).',
    },
    why: {
      'zh-CN': '备注 2：相对值按照资金额度加权平均计算；备注 3：汇总时，以资金额度为权重。没有额度，就没有权数。',
      en: 'Notes 2 and 3: relative values and scores are averaged, weighted by funds. Without funds there is no weight.',
    },
    how: {
      'zh-CN':
        '在分项里填“资金额度”；来源文件写上“预算数”，或在“汇总来源”里用“文件”和“资金额度”指明。没有自动修复：额度只有填报单位知道。',
      en: 'Write `funds` in the part; state the planned budget in the source, or `file` and `funds` in `sources`. There is no fix: only the unit knows its funds.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 返修率\n    权重: 80\n    目标值: ≤3%\n    分项:\n      - { 名称: 一标段, 资金额度: 300, 完成值: 2% }\n      - { 名称: 二标段, 完成值: 5% }\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  - 名称: 返修率\n    权重: 80\n    目标值: ≤3%\n    分项:\n      - { 名称: 一标段, 资金额度: 300, 完成值: 2% }\n      - { 名称: 二标段, 资金额度: 100, 完成值: 5% }\n',
    ],
  },
  message: {
    'zh-CN': ({ part, isSource, rows, total }) => {
      if (total)
        return `${isSource ? '各来源' : '各分项'}的资金额度合计为 ${number(total)}，其中“${part}”不大于 0，无法加权平均（备注 2、3），${isSource ? '要用到它的指标' : '本行'}暂不计分。请核对资金额度。`;
      return isSource
        ? `来源“${part}”没有预算数，“汇总来源”里也没有写资金额度，${rows > 1 ? `${rows} 项指标` : '要用到它的指标'}无法加权汇总。请在“汇总来源”里用“资金额度”写明，或补填来源文件的预算数。`
        : `分项“${part}”没有资金额度，无法加权平均（备注 2、3），本行暂不计分。请填写该分项的“资金额度”。`;
    },
    en: ({ part, isSource, rows, total }) => {
      if (total)
        return `The funds come to ${number(total)} in all and those of “${part}” are not above 0, so nothing can be weighted by them (notes 2 and 3): ${isSource ? 'what needs it' : 'the row'} is not scored. Check the funds.`;
      return isSource
        ? `The source “${part}” states no planned budget and sources gives no funds for it, so ${rows > 1 ? `${rows} rows` : 'what needs it'} cannot be aggregated. Write its funds.`
        : `The part “${part}” has no funds to weight by (notes 2 and 3), so the row is not scored. Write its funds.`;
    },
  },

  *check(document) {
    const bySource = new Map<string, Hit<NoFunds>>();
    const inRows: readonly FactOf<'funds-missing'>[] = Array.from(
      factsOf(document, 'funds-missing'),
      ({ fact }) => fact,
    );
    for (const fact of [...inRows, ...budgetFactsOf(document, 'funds-missing')]) {
      const { span, part, origin, total } = fact;
      const isSource = origin !== undefined;
      const before = isSource ? (bySource.get(part)?.state.rows ?? 0) : 0;
      const hit: Hit<NoFunds> = {
        span,
        related: relateOrigins([origin]),
        state: { part, isSource, total, rows: before + (inRows.includes(fact) ? 1 : 0) },
      };
      if (isSource) bySource.set(part, hit);
      else yield hit;
    }
    yield* bySource.values();
  },
});
