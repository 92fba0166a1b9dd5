import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Client, clients } from './client.js';

interface Part {
  readonly slot: string;
  readonly key: string;
  readonly base: number;
  readonly html: string;
}

interface Preview {
  readonly version: number;
  readonly locale: string;
  readonly title: string;
  readonly style: string;
  readonly html?: string;
  readonly documents?: readonly {
    readonly index: number;
    readonly title: string;
    readonly summary: string;
    readonly wide: boolean;
    readonly parts: readonly Part[];
  }[];
}

const sample = (name: string): string => readFileSync(`samples/${name}.perf.yaml`, 'utf8');

const previewOf = (client: Client, uri: string, more: object = {}): Promise<Preview | null> =>
  client.request('perfYaml/preview', { textDocument: { uri }, ...more });

async function shown(text: string, more: object = {}, locale?: string): Promise<Preview> {
  const client = await Client.start(locale ? { locale } : {});
  const preview = await previewOf(client, await client.open(text), more);
  await client.stop();
  return preview as Preview;
}

test('the reference form as HTML: claimed beside computed, each cell with its place', async () => {
  const text = sample('智造园2020');
  const { html = '', title, version, locale, style } = await shown(text);
  expect({ title, version, locale }).toEqual({
    title: '2020 年度智造园部门（单位）整体绩效自评表',
    version: 1,
    locale: 'zh-CN',
  });
  const claimed = text.indexOf('5', text.indexOf('得分:', text.indexOf('签订亿元以上项目')));
  expect(html).toContain(`<td data-offset="${claimed}" class="score is-differs" data-severity="error" title="`);
  expect(html).toContain('<td data-offset="' + claimed + '" class="computed is-differs"');
  expect(html).toMatch(/5 × 3 ÷ 4/);
  expect(html.match(/<svg/g)).toHaveLength(3);
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
  expect(style).toContain('.form');
});

test('in parts: unique keys, one element each, offsets from the part’s own place', async () => {
  const text = sample('智造园2020');
  const { documents = [] } = await shown(text, { parts: true });
  const [{ parts, summary }] = documents as [NonNullable<Preview['documents']>[number]];
  expect(summary).toMatch(/^计算 91.57 优，填报 92.82 优；错误 1，/);
  expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
  const row = parts.find(({ key }) => key === 'indicator 产出指标 / 质量指标 / 签订亿元以上项目') as Part;
  const [, offset = ''] = /<td data-offset="(\d+)" class="value"/.exec(row.html) ?? [];
  expect(text.startsWith('4个', row.base + Number(offset)) || text.startsWith('4 个', row.base + Number(offset))).toBe(
    true,
  );
});

test('text before a row moves its place and leaves its element as it is', async () => {
  const text = sample('智造园2020');
  const client = await Client.start();
  const uri = await client.open(text);
  const partsNow = async (): Promise<readonly Part[]> =>
    (await previewOf(client, uri, { parts: true }))?.documents?.[0]?.parts ?? [];
  const before = await partsNow();
  await client.type(uri, '武汉光谷智能制造', '武汉市光谷智能制造');
  const after = new Map((await partsNow()).map(part => [part.key, part]));
  const changed = before.filter(({ key, html }) => after.get(key)?.html !== html).map(({ key }) => key);
  expect(changed).toEqual(['lead 0', 'unit']);
  expect(
    before.filter(({ slot, base, key }) => slot === 'row' && base > 100 && after.get(key)?.base !== base + 1),
  ).toEqual([]);
  await client.stop();
});

test('no text of the file becomes markup, in any view', async () => {
  const nasty = '"<script>alert(1)</script><img src=x onerror=alert(2)> \\" onmouseover=alert(3) x=\\""';
  const text =
    ['标题', '单位名称', '主管部门', '项目名称', '填报日期', '偏差分析', '改进措施', '备注', '等级', '总分', '评分办法']
      .map(key => `${key}: ${nasty}\n`)
      .join('') +
    `预算执行: { 预算数: ${nasty}, 执行数: 1, 得分: ${nasty} }\n年度目标: [${nasty}]\n复核: { 复核人: ${nasty}, 日期: ${nasty}, 意见: ${nasty} }\n绩效指标:\n  - 名称: ${nasty}\n    权重: 10\n    指标:\n      - { 名称: ${nasty}, 权重: 5, 目标值: ${nasty}, 完成值: ${nasty}, 得分: ${nasty}, 偏差: ${nasty}, 编号: ${nasty}, 复核: { 复核得分: ${nasty}, 意见: "</textarea><script>" } }\n`;
  const views = [
    (await shown(text)).html ?? '',
    ...(await Promise.all(
      [{}, { review: true }].map(
        async more =>
          (await shown(text, { parts: true, ...more })).documents
            ?.flatMap(({ parts }) => parts.map(({ html }) => html))
            .join('\n') ?? '',
      ),
    )),
  ];
  for (const html of views) {
    expect(html).toContain('&lt;script&gt;');
    const bare = html.replace(/="[^"<>]*"/g, '=');
    for (const tag of bare.match(/<[^<>]*>/g) ?? [])
      expect(tag).not.toMatch(/^<(?:script|img|style|iframe|a|link|object)\b|\son\w+=|\sstyle=|[("']/);
    expect(bare.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  }
});

test('several documents, several forms; one without an evaluation is left out', async () => {
  const one = '绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: 1 个, 完成值: 1 个 }\n';
  const { documents = [] } = await shown(`标题: 一\n${one}---\n标题: 空\n---\n标题: 三\n${one}`, { parts: true });
  expect(documents.map(({ index, title }) => [index, title])).toEqual([
    [0, '一'],
    [2, '三'],
  ]);
});

test('a broken file shows what can be read of it, with its findings; an empty one says what to write', async () => {
  const broken = await shown('标题: "没有完\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: >= 4, 完成值: 3 }\n');
  expect(broken.html).toMatch(/data-severity|没有可以预览的自评表/);
  const empty = await shown('', { parts: true });
  expect(empty.documents?.[0]?.parts[0]?.html).toContain('没有可以预览的自评表');
  expect((await shown('', {}, 'en')).html).toContain('no form to preview');
  expect((await shown('[', { parts: true })).documents?.[0]?.parts.map(({ key }) => key)).toContain('findings');
});

test('a provisional total says so', async () => {
  const { documents } = await shown(sample('未填完'), { parts: true });
  expect(documents?.[0]?.summary).toContain('（暂计）');
});

test('whose form is reviewed stands before its total: files of many units have one name', async () => {
  const head = '单位名称: 甲局\n项目名称: 巡查经费\n';
  const text = `${head}绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: 1 个, 完成值: 1 个 }\n`;
  const review = { parts: true, review: true } as const;
  expect((await shown(text, review)).documents?.[0]?.summary).toMatch(/^甲局“巡查经费”：计算 80/);
  expect((await shown(text, { parts: true })).documents?.[0]?.summary).toMatch(/^计算 80/);
  expect((await shown(text.replace(head, ''), review)).documents?.[0]?.summary).toMatch(/^计算 80/);
});

test('in English', async () => {
  const { html = '', documents } = await shown(sample('smart-park-2020'), {}, 'en');
  expect(documents).toBeUndefined();
  expect(html).toContain('<span class="piece">Target</span> <span class="piece">(A)</span>');
  expect((await shown(sample('smart-park-2020'), { parts: true }, 'en')).documents?.[0]?.summary).toMatch(
    /^Computed 91.57 优, claimed 92.82 优; 1 error/,
  );
});

test('a file that is not open has no preview', async () => {
  const client = await Client.start();
  expect(await previewOf(client, 'file:///w/none.perf.yaml')).toBeNull();
  await client.stop();
});

test.each(['xlsx', 'docx', 'html', 'md', 'csv', 'json'])('exports %s', async format => {
  const client = await Client.start();
  const uri = await client.open(sample('智造园2020'));
  const { encoding, content, ...rest } = await client.request<{
    format: string;
    encoding: 'utf-8' | 'base64';
    content: string;
  }>('perfYaml/export', { textDocument: { uri }, format });
  expect(rest).toEqual({ format });
  expect(encoding).toBe(format === 'xlsx' || format === 'docx' ? 'base64' : 'utf-8');
  const bytes = Buffer.from(content, encoding);
  if (encoding === 'base64') expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0x50, 0x4b, 3, 4]));
  else expect(content).toContain('签订亿元以上项目');
  await client.stop();
});

test('what cannot be exported is said in words', async () => {
  const client = await Client.start();
  const uri = await client.open('标题: 甲\n');
  await expect(client.request('perfYaml/export', { textDocument: { uri }, format: 'pdf' })).rejects.toThrow(
    /不能导出为“pdf”/,
  );
  await expect(client.request('perfYaml/export', { textDocument: { uri }, format: 'xlsx' })).rejects.toThrow(
    /没有“绩效指标”/,
  );
  expect(
    await client.request('perfYaml/export', { textDocument: { uri: 'file:///w/none.perf.yaml' }, format: 'md' }),
  ).toBeNull();
  await client.stop();
});

test('a form goes out in another layout, with computed scores and clauses on request; what found no place is told', async () => {
  const client = await Client.start();
  const uri = await client.open(sample('智造园2020'));
  const ask = async (more: object): Promise<{ content: string; notices?: readonly string[] }> =>
    client.request('perfYaml/export', { textDocument: { uri }, format: 'md', ...more });
  const own = await ask({});
  expect([/\| *计算得分/.test(own.content), own.notices]).toEqual([false, undefined]);
  expect((await ask({ computed: true })).content).toMatch(/\| *计算得分/);
  expect((await ask({ basis: true })).content.length).toBeGreaterThan(own.content.length);
  const other = await ask({ layout: 'mof-project' });
  expect(other.content).toContain('年度指标值');
  expect(other.notices?.join('')).toMatch(/表式 mof-project 没有位置，没有印出：.*填报日期/);
  await expect(ask({ layout: 'nowhere' })).rejects.toThrow(/没有表式“nowhere”；可选 wuhan-unit、/);
  await client.stop();
});

test('the forms of a workspace are published as one document, without names of persons', async () => {
  const client = await Client.start({
    files: { '甲.perf.yaml': sample('智造园2020'), '乙.perf.yaml': sample('智造园2020') },
  });
  const ask = (format: string): Promise<{ encoding: string; content: string } | null> =>
    client.request('perfYaml/publish', { format });
  await expect.poll(async () => (await ask('html'))?.content.match(/<article id="form-/g)?.length).toBe(2);
  expect((await ask('docx'))?.encoding).toBe('base64');
  await expect(ask('xlsx')).rejects.toThrow(/可选 docx、html/);
  await client.stop();
});

const reviewText =
  '绩效指标:\r\n  - 名称: 甲\r\n    权重: 40\r\n    目标值: 4 个\r\n    完成值: 3 个 # 已核\r\n  - { 名称: 乙, 权重: 40, 目标值: 1 个, 完成值: 1 个 }\r\n';

/** The text after each change of a review, one after the other. */
async function reviewing(
  text: string,
  changes: readonly object[],
  capabilities: object = clients.pull,
): Promise<string[]> {
  const client = await Client.start({ capabilities });
  const uri = await client.open(text);
  const texts: string[] = [];
  for (const [index, change] of changes.entries()) {
    const { edit } = await client.request<{
      edit: {
        changes?: Record<string, Edit[]>;
        documentChanges?: { textDocument: { version: number }; edits: Edit[] }[];
      };
    }>('perfYaml/review', { textDocument: { uri, version: index + 1 }, document: 0, ...change });
    const edits = edit.documentChanges?.[0]?.edits ?? edit.changes?.[uri] ?? [];
    if (edit.documentChanges) expect(edit.documentChanges[0]?.textDocument.version).toBe(index + 1);
    texts.push(client.apply(uri, edits));
    await client.type(uri, client.text(uri), texts.at(-1) ?? '');
  }
  await client.stop();
  return texts;
}

type Edit = Parameters<Client['apply']>[1][number];

test('the reviewer’s checklist ends with what the file sets aside, with its reasons, to be ticked off too', async () => {
  const text =
    '绩效指标:\n  # perf-ignore direction-assumed: 已与<主管部门>核对\n  - { 名称: 甲, 权重: 40, 目标值: 4 个, 完成值: 4 个 }\n';
  const { documents } = await shown(text, { parts: true, review: true });
  const [heading, item] = documents?.[0]?.parts.slice(-2) as [Part, Part];
  expect(heading.html).toBe('<h2>填报时已注明忽略的问题</h2>');
  expect(item.base).toBe(text.indexOf('目标值: ') + '目标值: '.length);
  expect(item.html).toMatch(
    /^<div class="finding info"><input type="checkbox" data-check="set aside direction-assumed .*<em>注明的理由：已与&lt;主管部门&gt;核对<\/em><\/span> <code>direction-assumed<\/code><\/div>$/,
  );
  expect(
    (await shown(text.replace(/  #.*\n/, ''), { parts: true, review: true })).documents?.[0]?.parts.some(({ key }) =>
      key.startsWith('set aside'),
    ),
  ).toBe(false);
});

test('a review is written in the row’s own layout, and nothing else changes', async () => {
  const [first, second, third] = await reviewing(reviewText, [
    { row: 0, field: 'score', value: '28' },
    { row: 0, field: 'comment', value: '扣 2 分: "资料不全"' },
    { row: 1, field: 'comment', value: '属实, 同意' },
  ]);
  expect(first).toBe(reviewText.replace('# 已核', '# 已核\r\n    复核:\r\n      复核得分: 28'));
  expect(second).toContain('      复核得分: 28\r\n      意见: "扣 2 分: \\"资料不全\\""\r\n');
  expect(third).toContain('完成值: 1 个, 复核: { 意见: "属实, 同意" } }');
});

test('what is emptied is taken out, the review with the last of it', async () => {
  const texts = await reviewing(
    reviewText,
    [
      { row: 0, field: 'score', value: '28' },
      { row: 1, field: 'score', value: '30' },
      { row: 0, field: 'score', value: '29.5' },
      { row: 0, field: 'score', value: '' },
      { row: 1, field: 'score', value: ' ' },
    ],
    clients.push,
  );
  expect(texts[2]).toContain('复核得分: 29.5');
  expect(texts.at(-1)).toBe(reviewText);
});

test('what cannot be right is refused in words and never reaches the file; a deduction brings score and words in one edit', async () => {
  const client = await Client.start({ capabilities: clients.pull });
  const uri = await client.open(reviewText);
  const ask = (change: object): Promise<unknown> =>
    client.request('perfYaml/review', { textDocument: { uri, version: 1 }, document: 0, ...change });
  await expect(ask({ row: 0, field: 'score', value: 'abc' })).rejects.toThrow(
    '“abc”不是分数，没有写入。请填 0 到 40 之间的数。',
  );
  await expect(ask({ row: 0, field: 'score', value: '41' })).rejects.toThrow('超过权重 40 分');
  await expect(ask({ row: 'budget', field: 'spent', value: '九十' })).rejects.toThrow('不是金额');
  await client.stop();
  const [first] = await reviewing(reviewText, [{ row: 1, field: 'deduction', value: '无佐证材料' }]);
  expect(first).toContain('完成值: 1 个, 复核: { 扣分依据: 无佐证材料, 复核得分: 0, 意见: 无佐证材料，扣 100% } }');
});

test('the review of the whole stands at the top level, in the file’s words', async () => {
  const [first, second] = await reviewing('indicators:\n  - { name: a, weight: 80, target: 1, actual: 1 }\n', [
    { field: 'by', value: '张三' },
    { field: 'opinion', value: 'fine\nwell' },
  ]);
  expect(first).toMatch(/\nreview:\n {2}by: 张三\n$/);
  expect(second).toMatch(/\nreview:\n {2}by: 张三\n {2}opinion: "fine\\nwell"\n$/);
});

test('a review for another version, of no row, or of one that comes by an alias is refused', async () => {
  const client = await Client.start();
  const uri = await client.open(
    '绩效指标:\n  - &甲 { 名称: 甲, 权重: 40, 目标值: 1, 完成值: 1 }\n  - *甲\n  - { 名称: 乙, 权重: 1, 目标值: 1, 复核: 好 }\n',
  );
  const ask = (more: object, version = 1): Promise<unknown> =>
    client.request('perfYaml/review', {
      textDocument: { uri, version },
      document: 0,
      field: 'score',
      value: '1',
      ...more,
    });
  await expect(ask({ row: 0 }, 7)).rejects.toMatchObject({ code: -32801 });
  for (const row of [1, 2, 9, -1]) await expect(ask({ row })).rejects.toThrow(/不能自动写入/);
  await expect(ask({ row: 0, field: 'weight' })).rejects.toThrow(/不能自动写入/);
  await client.stop();
});

test('the reviewer’s table: three scores at every level, inputs and a checklist', async () => {
  const text = sample('智造园2020').replace(
    '名称: 签订亿元以上项目\n',
    '名称: 签订亿元以上项目\n            复核: { 复核得分: 3.5, 意见: 合同未提供 }\n',
  );
  const { documents = [] } = await shown(text, { parts: true, review: true });
  const parts = documents[0]?.parts ?? [];
  const cells = (key: string): string[] =>
    Array.from(
      parts.find(part => part.key === key)?.html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs) ?? [],
      ([, inner = '']) => inner.replace(/<[^>]*>/g, ''),
    );
  expect(cells('review row 产出指标 / 质量指标 / 签订亿元以上项目').slice(0, 6)).toEqual([
    expect.stringMatching(/^签订亿元以上项目/),
    '5',
    '4个\u00a0→ 3个',
    '5',
    '3.75',
    '+1.25',
  ]);
  expect(cells('review row 产出指标 / 质量指标 / 签订亿元以上项目')[9]).toBe('−1.5');
  const scores = (key: string): string[] => [3, 4, 5, 8, 9].map(at => cells(key)[at] ?? '');
  expect(scores('review group 产出指标 / 质量指标')).toEqual(['15', '13.75', '+1.25', '13.5', '−1.5']);
  expect(scores('review total 总分')).toEqual(['92.82', '91.57', '+1.25', '91.32', '−1.5']);
  expect(parts.filter(({ key }) => key.startsWith('finding ')).length).toBeGreaterThan(3);
});
