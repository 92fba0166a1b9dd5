import { type Analysis, analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import { type FileReport, locate } from './located.js';
import { Report } from './report.js';
import { type ReportFormat, totalsOf } from './report-format.js';

/** A small form with one row of each kind that a report must show. */
export const small = `单位名称: 甲局
年度: 2020
预算执行: { 预算数: 489, 执行数: 367.24, 得分: 15.02 }
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - { 名称: "签订, |项目", 权重: 40, 目标值: ">=4个", 完成值: 3个, 得分: 40 }
      - { 名称: 制度健全性, 权重: 20, 目标值: 健全, 完成值: 健全, 得分: 18 }
      - { 名称: 投诉, 权重: 20, 目标值: =12台 }
      - { 名称: 不适用项, 不适用: 项目取消 }
`;

export const analysisOf = (text: string): Analysis => analyze(text, { profile: profileLookup() });

export const reportOf = (text: string, locale: Locale, file = 'a b/表.perf.yaml'): FileReport =>
  locate(file, new Lines(text), check(analysisOf(text)), locale);

/** A report as it is printed. */
export function whole(format: ReportFormat, reports: readonly FileReport[]): string {
  let text = '';
  const report = new Report(format, more => (text += more));
  for (const each of reports) report.add(format.piece(each), totalsOf(each, 'error'));
  report.end([]);
  return text;
}
