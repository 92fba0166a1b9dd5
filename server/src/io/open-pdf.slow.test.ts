import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failures } from '../import/failures.js';
import { testPdf } from '../import/pdf-testing.js';
import { readGrids } from '../import/read-grids.js';
import { openPdf } from './open-pdf.js';

const pdfText = (pdf: Uint8Array): string => new TextDecoder('latin1').decode(pdf);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

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
