import type { Present } from '../../language/field.js';
import { defineRule } from '../rule.js';

interface TooLong {
  readonly key: string;
  readonly length: number;
  readonly limit: number;
}

export const textTooLong = defineRule<TooLong>({
  code: 'text-too-long',
  group: 'explanations',
  severity: 'info',
  title: { 'zh-CN': '文字超过办法规定的字数', en: 'A text is longer than its box' },
  doc: {
    what: {
      'zh-CN': '“评价结论”“存在问题”或“改进措施”的字数超过评分办法规定的上限。标点计入，空格和换行不计。',
      en: 'The conclusion, the problems or the improvements have more characters than the profile allows. Marks count, white space does not.',
    },
    why: {
      'zh-CN': '表上这一栏只给了这么多字的地方，系统填报时多出的部分往往存不进去。',
      en: 'The form has room for so many characters only, and the system it is handed in to often cuts off the rest.',
    },
    how: {
      'zh-CN': '压缩文字，留下结论和要做的事；详细情况写进自评报告。没有自动修复：删哪些话，只有填报人知道。',
      en: 'Shorten the text to what was found and what will be done; details belong into the report. There is no fix: only the analyst knows what can go.',
    },
  },
  examples: {
    bad: [form('按季度调度，提前排查未完成的事项。'.repeat(13))],
    good: [form('按季度调度，提前排查未完成的事项。')],
  },
  message: {
    'zh-CN': ({ key, length, limit }) =>
      `“${key}”有 ${length} 字，办法规定不超过 ${limit} 字，多 ${length - limit} 字。请压缩。`,
    en: ({ key, length, limit }) =>
      `“${key}” has ${length} characters; the rules allow ${limit}: ${length - limit} too many. Shorten it.`,
  },

  *check({ evaluation: { conclusion, problems, improvements }, profile }) {
    const boxes = { conclusion, problems, improvements };
    for (const [name, field] of Object.entries(boxes)) {
      const limit = profile.limits[name as keyof typeof boxes];
      if (limit === undefined || field.state !== 'ok') continue;
      const length = countCharacters(field);
      if (length > limit) yield { span: field.span, state: { key: field.entry.key, length, limit } };
    }
  },
});

/** As word processors count: what is seen, whatever parts its lines. */
const countCharacters = ({ value }: Present<string>): number => [...value.replace(/\s/gu, '')].length;

function form(improvements: string): string {
  return [
    '评分办法: sichuan-2023',
    '年度: 2023',
    '预算执行: { 预算数: 100, 执行数: 100 }',
    '绩效指标:',
    '  - { 名称: 走访企业次数, 权重: 90, 目标值: ≥30 次, 完成值: 27 次, 偏差: 受疫情影响，走访推迟 }',
    `改进措施: ${improvements}`,
    '',
  ].join('\n');
}
