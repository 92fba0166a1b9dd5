import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formCsv } from './csv.js';
import { docx } from './docx.js';
import { pack, paragraph } from './docx-parts.js';
import { exportedSample, exportedText, uncheckedSample } from './export-testing.js';
import { formMarkdown } from './markdown.js';
import { formatOf } from '../reports/formats.js';
import { page } from '../reports/page.js';

const forms = (name: Parameters<typeof exportedSample>[0], locale?: 'en'): Parameters<typeof formMarkdown>[0] =>
  exportedSample(name, locale).map(({ form }) => form);
const nasty = `标题: "<script>alert(1)</script>"
单位名称: "=HYPERLINK(\\"x\\")"
绩效指标:
  - 名称: "<img src=x onerror=alert(1)> | \\"'&"
    权重: 10
    目标值: "<b>"
    完成值: "@x"
    编号: "\\u0001\\ud800"
    佐证材料: ["javascript:alert(1)"]
偏差分析: "-1+1\\n+2\\n</p><script>"
备注: "</section><style>*{}"
`;

describe('golden', () => {
  test('markdown of the reference form', () =>
    expect(formMarkdown(forms('智造园2020'))).toMatchFileSnapshot('golden/reference.md'));
  test('markdown in English', () =>
    expect(formMarkdown(forms('职业技能培训2021', 'en'))).toMatchFileSnapshot('golden/training-en.md'));
  test('html of the reference form', () =>
    expect(page(uncheckedSample('智造园2020'))).toMatchFileSnapshot('golden/reference.html'));
  test('csv of the reference form', () =>
    expect(formCsv(forms('智造园2020')).replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/reference.csv'));
});

const names = (matches: Iterable<RegExpMatchArray>): Set<string | undefined> =>
  new Set(Array.from(matches, ([, name]) => name));

describe('html', () => {
  const html = page(exportedText(nasty));

  test('no text becomes markup, and there is no script at all', () => {
    const bare = html.replace(/="[^"<>]*"/g, '=');
    expect(names(bare.matchAll(/<\/?([^\s>]+)/g))).toEqual(
      new Set([
        '!DOCTYPE',
        'html',
        'head',
        'meta',
        'title',
        'style',
        'body',
        'article',
        'h1',
        'p',
        'table',
        'colgroup',
        'col',
        'tbody',
        'tr',
        'th',
        'td',
        'span',
        'sup',
        'br',
        'section',
        'h2',
        'thead',
      ]),
    );
    expect(names(bare.matchAll(/\s([\w-]+)=(?=[\s>])/g))).toEqual(
      new Set([
        'lang',
        'charset',
        'name',
        'content',
        'http-equiv',
        'class',
        'width',
        'colspan',
        'rowspan',
        'data-offset',
        'data-severity',
        'title',
        'scope',
      ]),
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('its style fetches nothing', () => expect(html).not.toMatch(/url\(|@import/));

  test('a place of each filled cell leads back to the file', () => {
    const {
      document: { text },
    } = exportedText(nasty)[0] as ReturnType<typeof exportedText>[number];
    expect(html).toContain(`data-offset="${text.indexOf('"@x"')}"`);
  });
});

describe('csv', () => {
  test('begins with a byte order mark; no cell is a formula', () => {
    const csv = formCsv(exportedText(nasty).map(({ form }) => form));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).toContain("'@x");
    expect(csv).not.toMatch(/(?:^|[,\n]"?)[=@]/);
  });
});

describe('docx', () => {
  const parts = async (name: Parameters<typeof exportedSample>[0]): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await docx(exportedSample(name)))).map(([path, bytes]) => [path, strFromU8(bytes)]),
    );

  test('holds the form in one table with its merged cells, and carries the day of the form', async () => {
    const found = await parts('智造园2020');
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(found['word/document.xml'] ?? '') ?? [];
    const texts = Array.from(table.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) =>
      Array.from(cell.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text).join(''),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        '产出指标 (40 分)',
        '签订亿元以上项目 (5 分)',
        '4个',
        '3个',
        '5',
        '3.75',
        '等级：优',
        '91.57',
      ]),
    );
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(8);
    expect(found['docProps/core.xml']).toMatch(/<dcterms:created[^>]*>2021-05-25T00:00:00Z/);
  });

  test('the same form gives the same bytes', async () =>
    expect(await docx(exportedSample('智造园2020'))).toEqual(await docx(exportedSample('智造园2020'))));

  test('more sections than are written at a time follow each other as in one file', async () => {
    const library = await import('./docx-library.js');
    const sections = Array.from({ length: 43 }, (_, i) => () => ({
      footers: { default: new library.Footer({ children: [paragraph('页脚', library)] }) },
      children: [paragraph(`第${i}张`, library)],
    }));
    const packed = unzipSync(await pack(sections, '很多张', new Date(0), library));
    const textIn = (name: string): string => strFromU8(packed[name] ?? new Uint8Array());
    const xml = textIn('word/document.xml');
    expect(Array.from(xml.matchAll(/第(\d+)张/g), ([, i]) => Number(i))).toEqual(sections.map((_, i) => i));
    // each but the last is closed within its own last paragraph
    expect(xml.match(/<w:p><w:pPr><w:sectPr/g)).toHaveLength(42);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(43);
    const footers = Array.from(xml.matchAll(/<w:footerReference[^>]* r:id="([^"]*)"/g), ([, id]) => id);
    expect(footers).toHaveLength(43);
    for (const id of footers) expect(textIn('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
  });

  test('what XML cannot hold is replaced', async () => {
    const file = unzipSync(await docx(exportedText(nasty)));
    expect(strFromU8(file['word/document.xml'] ?? new Uint8Array())).not.toMatch(/[\u0000-\u0008]/);
  });
});

test.each([
  ['a.xlsx', 'xlsx'],
  ['表.PDF', 'pdf'],
  ['x.htm', 'html'],
  ['dir.docx/x', undefined],
  ['x.doc', undefined],
  ['xlsx', undefined],
])('%s asks for %s', (name, format) => expect(formatOf(name)?.id).toBe(format));
