import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx } from '../../export/docx.js';
import { exportedSample } from '../../export/export-testing.js';
import { xlsx } from '../../export/xlsx.js';
import { failures } from './failures.js';
import { importForm } from '../import-form.js';

const sample = exportedSample('未填完');
const workbook = unzipSync(await xlsx(sample));
const document = unzipSync(await docx(sample));
const oldWorkbook = new Uint8Array(readFileSync('test/forms/official.xls'));

/** Small files that are large when they are unpacked, and large ones. */
const large: Readonly<Record<string, readonly [string, () => Uint8Array]>> = {
  'a sheet that inflates without end': [
    'a.xlsx',
    () => zipSync({ ...workbook, 'xl/worksheets/sheet1.xml': new Uint8Array(34e6) }, { level: 1 }),
  ],
  'a document that inflates without end': [
    'a.docx',
    () => zipSync({ ...document, 'word/document.xml': new Uint8Array(34e6) }, { level: 1 }),
  ],
  'more parts than a workbook has': [
    'a.xlsx',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`xl/worksheets/${i}.xml`, new Uint8Array()])),
        { level: 0 },
      ),
  ],
  'more cells than a form has': [
    'a.xlsx',
    () =>
      zipSync({
        ...workbook,
        'xl/worksheets/sheet1.xml': strToU8(
          `<worksheet><sheetData>${'<c r="A1"/>'.repeat(200_001)}</sheetData></worksheet>`,
        ),
      }),
  ],
  'rows without end': [
    'a.csv',
    () => strToU8('一级指标,二级指标,三级指标,目标值,得分\n' + 'a,b,c,1,2\n'.repeat(30_000)),
  ],
};

test.each(Object.entries(large))(
  '%s ends in a plain message, soon',
  async (_, [name, bytes]) => {
    expect(await importForm(bytes(), name, 'zh-CN')).toEqual({ failure: failures.tooLarge });
  },
  10_000,
);

test('an old workbook with any byte broken is read or refused', async () => {
  for (let at = 0; at < oldWorkbook.length; at += 211) {
    const bytes = oldWorkbook.slice();
    bytes[at] = 0xff ^ (bytes[at] ?? 0);
    const result = await importForm(bytes, 'a.xls', 'zh-CN');
    expect('failure' in result ? Object.values(failures) : [result.rows]).toContainEqual(
      'failure' in result ? result.failure : expect.any(Number),
    );
  }
});
