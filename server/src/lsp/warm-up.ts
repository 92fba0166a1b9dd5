import { profileLookup } from '../analysis/lookup.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlay-hints.js';
import type { RuleSettings } from '../rules/check.js';
import { Lines } from '../text/lines.js';
import { Analyses, type Snapshot, snapshot } from '../workspace/snapshot.js';
import type { ClientTraits } from './client-traits.js';
import { toDiagnostic } from './convert.js';

/**
 * Has the engine read a small form over and over before a file is open, typed in as a person would and told as diagnostics: the first
 * code that runs is slow, and the one who opens a file and types should not be the one to wait for it. Each round is a few milliseconds;
 * whatever the client asks comes in between.
 */
export function warmUp(traits: ClientTraits, isIdle: () => boolean): void {
  const analyses = new Analyses(() => ({ profile: profileLookup() }));
  let lines = new Lines(form);
  const round = (done: number): void => {
    if (done >= rounds || !isIdle()) return;
    lines = done % edits.length === 0 ? new Lines(form) : lines.edited(...edit(done % edits.length));
    // each time from the beginning it is a new file, so that opening is practised too
    answer(snapshot(`perf-yaml:warm-up/${Math.floor(done / edits.length)}`, done, lines), analyses, traits);
    setTimeout(() => round(done + 1), 0);
  };
  round(0);
}

const rounds = 60;

const asWritten: RuleSettings = {};

/** What keystrokes and the requests after them ask for. */
function answer(now: Snapshot, analyses: Analyses, traits: ClientTraits): void {
  const { findings } = analyses.check(now, asWritten);
  JSON.stringify(
    findings.map(finding => toDiagnostic(finding, now, now.lines, traits.locale, traits, () => undefined)),
  );
  const analysis = analyses.analysis(now);
  inlayHints(analysis, now.lines, { mode: 'all', locale: traits.locale, within: { start: 0, end: now.text.length } });
  hover(analysis, form.indexOf('95%'), traits.locale);
}

/** What is put where: letters in a note that come and go, a score that cannot be and is taken back. */
const edits = ['', '新', '', '99', ''];

/** Where the edit of a step begins and ends, and what it puts there. */
function edit(step: number): [start: number, end: number, put: string] {
  const at = step < 3 ? form.indexOf('台账') : form.indexOf('9.5\n');
  return [at, at + (edits[step - 1] ?? '').length, edits[step] ?? ''];
}

const row = (name: string, target: string, actual: string, more = '', score = '9.5'): string =>
  `      - 名称: ${name}\n        权重: 10\n        目标值: ${target}\n        完成值: ${actual}\n        得分: ${score}\n${more}        说明: 数据取自台账。\n`;

const form = `单位名称: 某单位\n年度: 2020\n预算执行:\n  预算数: 100\n  执行数: 96.5\n  得分: 19.3\n绩效指标:\n  - 名称: 产出指标\n    权重: 40\n    指标:\n${[
  row('走访企业次数', '≥30 次', '28 次', '        偏差: 受天气影响，第3季度未能全部走访，已落实整改措施。\n'),
  row('完成及时率', '100%', '95%', '        方向: 正向\n'),
  row('完成时间', '2020年12月底前', '2020-12-20'),
  row('制度健全性', '健全', '健全', '        达成情况: 达成预期指标\n'),
].join(
  '',
)}  - 名称: 效益指标\n    权重: 40\n    指标:\n${[row('投诉件数', '≤3 件', '4 件'), row('满意度', '≥90%', '92%', '        # 抽样调查\n'), row('温度', '20~25℃', '22℃'), row('是否验收', '是', '是', '', '10')].join('')}改进措施: 无\n`;
