import { describe, expect, test } from 'vitest';
import { failures } from '../import/failures.js';
import { importForm } from '../import/import-form.js';
import { ruled, testPdf } from '../import/pdf-testing.js';
import { readGrids } from '../import/read-grids.js';
import { openPdf } from './open-pdf.js';

const xs = [50, 110, 180, 300, 360, 420, 480];
const heading = ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '得分'];
const centres = (row: number, cells: readonly string[]): readonly (readonly [number, number, string])[] =>
  cells.flatMap((text, column) => (text === '' ? [] : [[(xs[column] ?? 0) + 4, 118 + row * 30, text] as const]));

const read = (bytes: Uint8Array): ReturnType<typeof readGrids> => readGrids(bytes, 'a.pdf', { pdf: openPdf });

test('a table is read by its lines, in fonts that are not embedded, and over the end of a page', async () => {
  const pdf = testPdf([
    {
      texts: [
        [200, 60, '项目支出绩效自评表'],
        ...centres(0, heading),
        ...centres(1, ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '5']),
      ],
      lines: ruled(xs, [100, 130, 160]),
    },
    {
      texts: centres(0, ['', '质量指标', '合格率', '≥90%', '95%', '5']),
      lines: [...ruled(xs.slice(1), [100, 130]), [50, 130, 480, 130], [50, 100, 50, 130]],
    },
  ]);
  const grids = await read(pdf);
  expect('grids' in grids && grids.grids[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['项目支出绩效自评表'],
    heading,
    ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '5'],
    ['质量指标', '合格率', '≥90%', '95%', '5'],
  ]);
  expect(await importForm(pdf, 'a.pdf', 'zh-CN', { pdf: openPdf })).toMatchObject({ rows: 2, kept: [] });
});

test('without lines, columns are what stands over each other', async () => {
  const rows = [
    heading,
    ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '5'],
    ['效益指标', '社会效益', '知晓率', '≥90%', '95%', '5'],
  ];
  const grids = await read(testPdf([{ texts: rows.flatMap((cells, row) => centres(row, cells)), lines: [] }]));
  expect('grids' in grids && grids.grids[0]?.rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual(
    rows.map(() => [0, 1, 2, 3, 4, 5]),
  );
});

const pdfText = (pdf: Uint8Array): string => new TextDecoder('latin1').decode(pdf);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

test.each([90, 180, 270])('a page turned by %s is read as if it were not', async turn => {
  const rows = [heading, ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '5']];
  const pdf = testPdf([
    { texts: rows.flatMap((cells, row) => centres(row, cells)), lines: ruled(xs, [100, 130, 160]) },
  ]);
  const grids = await read(bytesOf(pdfText(pdf).replace('/MediaBox', `/Rotate ${turn} /MediaBox`)));
  expect('grids' in grids && grids.grids[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
});

describe('what is no form ends in a plain message, soon', () => {
  test.each([
    ['a scanned page', () => testPdf([{ texts: [], lines: [] }]), 'scannedPdf'],
    ['half a file', () => bytesOf('%PDF-1.4\n1 0 obj\n<< /Type'), 'damagedPdf'],
    [
      'objects inside of each other',
      () =>
        bytesOf(pdfText(testPdf([{ texts: [], lines: [] }])).replace('/Count 1', `/Count 1 /X ${'['.repeat(200_000)}`)),
      'damagedPdf',
    ],
  ] as const)(
    '%s',
    async (_, bytes, failure) => {
      expect(await read(bytes())).toEqual({ failure: failures[failure] });
    },
    30_000,
  );

  test('where no PDF can be opened', async () => {
    expect(await readGrids(testPdf([]), 'a.pdf')).toEqual({ failure: failures.pdfElsewhere });
  });
});
