import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { failures } from '../import/cells/failures.js';
import { importForm } from '../import/import-form.js';
import { ruled, testPdf } from '../import/pdf/pdf-testing.js';
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

test('letters that no font says are told, and none are guessed', async () => {
  const rows = [heading, ['产出指标', '数量指标', '培训次数', '≥5次', '6次', '5']];
  const pdf = pdfText(
    testPdf([{ texts: rows.flatMap((cells, row) => centres(row, cells)), lines: ruled(xs, [100, 130, 160]) }]),
  );
  const unnamed = pdf.replace('/UniGB-UCS2-H', '/Identity-H').replace('(GB1)', '(Identity)');
  expect(await read(bytesOf(unnamed))).toEqual({ failure: failures.lostLetters });
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

/** A page whose content inflates to far more than it is long. */
function bomb(size: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(size, '0 0 m 9 9 l S\n')).toString('latin1');
  const [head = '', tail = ''] = pdfText(testPdf([{ texts: [], lines: [] }])).split('<< /Length 0 >>\nstream\n');
  return bytesOf(`${head}<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}${tail}`);
}

test('a page that inflates without end is given up, within bounds of time and memory', async () => {
  const before = process.memoryUsage.rss();
  const read = await readGrids(bomb(300_000_000), 'a.pdf', { pdf: openPdf });
  expect([failures.tooLarge, failures.slowPdf]).toContainEqual('failure' in read && read.failure);
  expect(process.memoryUsage.rss() - before).toBeLessThan(2e9);
}, 60_000);

test('forty pages of thirty rows are read in seconds', async () => {
  const xs = [50, 150, 250, 350, 450];
  const ys = Array.from({ length: 31 }, (_, row) => 60 + row * 24);
  const texts = ys
    .slice(0, -1)
    .flatMap((y, row) => xs.slice(0, -1).map((x): [number, number, string] => [x + 4, y + 16, `第${row}行`]));
  const lines = [
    ...xs.map((x): [number, number, number, number] => [x, 60, x, 780]),
    ...ys.map((y): [number, number, number, number] => [50, y, 450, y]),
  ];
  const read = await readGrids(testPdf(Array.from({ length: 40 }, () => ({ texts, lines }))), 'a.pdf', {
    pdf: openPdf,
  });
  expect('grids' in read ? read.grids.map(({ rows }) => rows.length) : read.failure.en).toEqual([1200]);
}, 60_000);
