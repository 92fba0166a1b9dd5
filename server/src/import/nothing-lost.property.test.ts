import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../export/csv-text.js';
import { escapeHtml } from '../export/html-text.js';
import { importForm } from './import-form.js';
import { openPdf } from '../io/open-pdf.js';
import { wordFile, workbookFile } from './package-testing.js';
import { ruled, type TestPage, testPdf } from './pdf/pdf-testing.js';
import { xlsFile } from './files/xls/xls-testing.js';

type Table = readonly (readonly string[])[];

const headings = [
  '一级指标',
  '二级指标',
  '三级指标',
  '分值',
  '年度指标值',
  '实际完成值',
  '得分',
  '偏差原因',
  '责任人',
  '备查',
];

const letters = (index: number): string => String.fromCharCode(65 + index);

/** One table in each of the formats that people hand in. */
const writers: Readonly<Record<string, (table: Table) => Uint8Array>> = {
  csv: table => new TextEncoder().encode(csv(table)),
  html: table =>
    new TextEncoder().encode(
      `<table>${table.map(row => `<tr>${row.map(text => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  docx: table =>
    wordFile(
      `<w:tbl>${table
        .map(
          row =>
            `<w:tr>${row.map(text => `<w:tc><w:p><w:r><w:t>${escapeHtml(text)}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
    ),
  xlsx: table =>
    workbookFile(
      table
        .map(
          (row, index) =>
            `<row r="${index + 1}">${row.map((text, column) => `<c r="${letters(column)}${index + 1}" t="inlineStr"><is><t>${escapeHtml(text)}</t></is></c>`).join('')}</row>`,
        )
        .join(''),
    ),
  xls: table => xlsFile(table),
  md: table => {
    const line = (cells: readonly string[]): string =>
      `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`;
    const width = Math.max(...table.map(({ length }) => length));
    const [first = [], ...more] = table.map(cells => line([...cells, ...Array<string>(width - cells.length).fill('')]));
    return new TextEncoder().encode([first, line(Array<string>(width).fill('---')), ...more].join('\n'));
  },
  pdf: table => testPdf([pageOf(table)]),
};

/** A table drawn with all its lines, each cell's text in lines of four letters. */
function pageOf(table: Table): TestPage {
  const [width, height, left, top] = [56, 64, 16, 40];
  const columns = Math.max(...table.map(({ length }) => length));
  return {
    texts: table.flatMap((row, y) =>
      row.flatMap((text, x) =>
        (text.match(/.{1,4}/gsu) ?? []).map(
          (line, at) => [left + x * width + 2, top + y * height + 14 + at * 12, line] as const,
        ),
      ),
    ),
    lines: ruled(
      Array.from({ length: columns + 1 }, (_, x) => left + x * width),
      Array.from({ length: table.length + 1 }, (_, y) => top + y * height),
    ),
  };
}

const sign = fc.constantFrom('', '', '≥', '≤', '±', '×', '~', '→');
const unit = fc.constantFrom('', '', '次', '%', '万元', '℃', '（抽检）', ' 个', '/年');
const word = fc.constantFrom(
  '',
  '',
  '培训',
  '总分',
  '备注',
  '合计',
  '单位名称',
  '其中',
  '预算数',
  '填报人',
  '目标1',
  'N/A',
);
const cell = fc.option(fc.tuple(word, sign, unit), { nil: undefined, freq: 4 });
const row = fc.array(cell, { minLength: 1, maxLength: headings.length });

/** Each cell that holds anything has a number of its own. */
function filled(
  rows: readonly (readonly (readonly [string, string, string] | undefined)[])[],
  count: { next: number },
): string[][] {
  return rows.map(cells => cells.map(made => (made ? `${made[0]}${made[1]}${(count.next += 7)}${made[2]}` : '')));
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s"'\\#]+/g, '');

test.each(Object.entries(writers))(
  'every digit, sign and word of a %s is in the file or in its comments',
  async (kind, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 3 }),
        fc.array(row, { minLength: 1, maxLength: 6 }),
        async (above, below) => {
          const count = { next: 1000 };
          const cells = [...filled(above, count), headings, ...filled(below, count)];
          const result = await importForm(write(cells), `form.${kind}`, 'zh-CN', { pdf: openPdf });
          if ('failure' in result) throw new Error(result.failure['zh-CN']);
          const text = squeezed(result.text);
          const lost = cells
            .filter(each => each !== headings)
            .flat()
            .flatMap(each => each.split(/(?<=\d)(?=\D)|(?<=[≥≤±×~→])|(?<=\D)(?=[≥≤±×~→])|(?<=[^\d≥≤±×~→])(?=\d)/))
            .filter(piece => piece !== '' && !text.includes(squeezed(piece)))
            // a row that says 其中 is a part of the row above: the key says it
            .filter(piece => piece !== '其中' || !text.includes('分项:'));
          expect(lost, result.text).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  },
);
