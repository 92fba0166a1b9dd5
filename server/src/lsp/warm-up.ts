import { type Analysis, analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { inlayHints } from '../features/inlay-hints.js';
import { Lines } from '../text/lines.js';

/**
 * Has the engine read a small form over and over before a file is open: the first code that runs is slow, and the one who opens a file
 * and types should not be the one to wait for it. Each round is a few milliseconds; whatever the client asks comes in between.
 */
export const warmUp = (isIdle: () => boolean): void => round(isIdle, 0);

function round(isIdle: () => boolean, done: number, before?: Analysis): void {
  if (done >= rounds || !isIdle()) return;
  const text = form.replace('台账', `台账${done}`);
  const analysis = analyze(text, { profile: profileLookup() }, before);
  for (const finding of check(analysis).findings) finding.message('zh-CN');
  const lines = new Lines(text);
  inlayHints(analysis, lines, { mode: 'all', locale: 'zh-CN', within: { start: 0, end: text.length } });
  setTimeout(() => round(isIdle, done + 1, done % 4 === 3 ? undefined : analysis), 0);
}

const rounds = 60;

const row = (name: string, target: string, actual: string, more = ''): string =>
  `      - 名称: ${name}\n        权重: 10\n        目标值: ${target}\n        完成值: ${actual}\n        得分: 9.5\n${more}        说明: 数据取自台账。\n`;

const form = `单位名称: 某单位\n年度: 2020\n预算执行:\n  预算数: 100\n  执行数: 96.5\n  得分: 19.3\n绩效指标:\n  - 名称: 产出指标\n    权重: 40\n    指标:\n${
  [row('走访企业次数', '≥30 次', '28 次', '        偏差: 天气原因。\n'), row('完成及时率', '100%', '95%', '        方向: 正向\n'), row('完成时间', '2020年12月底前', '2020-12-20'), row('制度健全性', '健全', '健全', '        达成情况: 达成预期指标\n')].join('')
}  - 名称: 效益指标\n    权重: 40\n    指标:\n${[row('投诉件数', '≤3 件', '4 件'), row('满意度', '≥90%', '92%', '        # 抽样调查\n'), row('温度', '20~25℃', '22℃'), row('是否验收', '是', '是')].join('')}改进措施: 无\n`;
