import { type Flaw, flawsOf } from '../../criterion/flaws.js';
import { number } from '../../messages/number.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Words } from '../../text/locale.js';
import { example } from '../support/example.js';
import { bySentence, sentenceOf, withSentence } from '../support/standards.js';
import { alsoHere } from '../support/together.js';
import { defineRule } from '../rule.js';

interface Flawed {
  readonly flaw: Flaw;
}

export const criterionFlawed = defineRule<Flawed>({
  code: 'criterion-flawed',
  group: 'standards',
  severity: 'info',
  title: { 'zh-CN': '评分标准本身有毛病', en: 'Scoring sentence at fault in itself' },
  doc: {
    what: {
      'zh-CN': '评分标准的分档之间有空档或重叠，各项扣分合计超过分值，或者只写“扣分”没有写扣几分。',
      en: 'The bands leave a gap or overlap, the faults together cost more than the row is worth, or a deduction has no number.',
    },
    why: {
      'zh-CN': '这样的标准总会有一种情况算不出分，或者由人随意掌握，复核时容易起争议。',
      en: 'With such a sentence some case cannot be scored, or is left to taste, and reviews end in dispute.',
    },
    how: {
      'zh-CN': '补齐分档，写明扣几分、扣到几分为止。没有自动修复：标准由制表单位定。',
      en: 'Complete the bands, say how much is lost and where losses stop. There is no fix: who made the form sets the standard.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥90%, 完成值: 92%, 评分标准: 90%以上得80分，70%-80%得40分，70%以下不得分, 得分: 80',
      ),
      example(
        '名称: 台账规范, 权重: 80, 目标值: 规范, 完成值: 规范, 评分标准: 台账规范得满分，不规范的扣分, 达成情况: 达成预期指标, 得分: 80',
      ),
    ],
    good: [
      example(
        '名称: 登记率, 权重: 80, 目标值: ≥90%, 完成值: 92%, 评分标准: 90%以上得80分，70%-90%得40分，70%以下不得分, 得分: 80',
      ),
    ],
  },
  message: {
    'zh-CN': ({ flaw }) => words(flaw)['zh-CN'],
    en: ({ flaw }) => words(flaw).en,
  },

  *check(document) {
    for (const [first, ...more] of bySentence(withSentence(document).filter(isOwn))) {
      const reading = first.standard?.reading;
      for (const flaw of reading ? flawsOf(sentenceOf(first), reading, first.weight) : [])
        yield {
          span: first.indicator.criterion.span,
          state: { flaw },
          related: more.map(row => alsoHere(row.indicator.criterion)),
        };
    }
  },
});

const isOwn = ({ standard }: RatedRow): boolean => standard?.source === 'criterion' && standard.own;

function words(flaw: Flaw): Words {
  switch (flaw.kind) {
    case 'gap':
      return {
        'zh-CN': `评分标准在 ${flaw.from} 和 ${flaw.to} 之间没有写得几分，落在这里的无法计分。请补上这一档。`,
        en: `The scoring sentence says nothing between ${flaw.from} and ${flaw.to}: what falls there cannot be scored. Add that band.`,
      };
    case 'overlap':
      return {
        'zh-CN': `评分标准的两档在 ${flaw.to} 到 ${flaw.from} 之间重叠，现按得分高的一档计。请改正界限。`,
        en: `Two bands of the scoring sentence overlap between ${flaw.to} and ${flaw.from}; the better one is applied. Correct the bounds.`,
      };
    case 'losses':
      return {
        'zh-CN': `评分标准各项扣分合计 ${number(flaw.sum)} 分，超过本行分值 ${number(flaw.weight)} 分，扣到 0 分为止。请核对扣分。`,
        en: `The faults of the scoring sentence cost ${number(flaw.sum)} together, more than the row’s ${number(flaw.weight)}; losses stop at 0. Check the points.`,
      };
    case 'numberless':
      return {
        'zh-CN': `评分标准只写“${flaw.words}”，没有写扣几分，由评分人给分。请写明扣分的数。`,
        en: `The scoring sentence says “${flaw.words}” without a number, so a person scores the row. Say how many points are lost.`,
      };
  }
}
