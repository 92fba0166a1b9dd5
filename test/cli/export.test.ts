import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCli, type Ended } from './run.js';

const cli = buildCli();
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-export-'));
const reference = '智造园2020.perf.yaml';
cpSync(join('samples', reference), join(folder, reference));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  cli(['export', ...args], { cwd: folder, env });
const well: Ended = { status: 0, stdout: '', stderr: '' };

/** A folder with a browser that prints what it is given to print, as far as a test can see: the page itself, under the head of a PDF. */
function browser(name: string, script: string): string {
  mkdirSync(at(name));
  writeFileSync(at(`${name}/chromium`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return `${at(name)}:/bin:/usr/bin`;
}

const prints =
  'for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#--print-to-pdf=}";; file://*) page="${a#file://}";; esac; done; { echo "%PDF-1.4"; cat "$page"; } > "$out"';

describe('the form', () => {
  const begins: readonly (readonly [string, string])[] = [
    ['xlsx', 'PK\u0003\u0004'],
    ['docx', 'PK\u0003\u0004'],
    ['html', '<!DOCTYPE html>\n<html lang="zh-CN">'],
    ['md', '# 2020 年度智造园'],
    ['csv', '\ufeff2020 年度智造园'],
    ['json', '[\n  {'],
  ];

  test.each(begins)('as %s, by the name of the output, over an earlier one', async (format, start) => {
    const name = `out.${format}`;
    writeFileSync(at(name), 'an earlier one'.repeat(20_000));
    expect(await run([reference, '-o', name])).toEqual(well);
    const content = readFileSync(at(name));
    expect(content.toString().startsWith(start)).toBe(true);
    expect(await run([reference, `--output=${name}`])).toEqual(well);
    expect(readFileSync(at(name)).equals(content)).toBe(true);
  });

  test('the JSON is that of `score`', async () => {
    await run([reference, '-o', 'card.json']);
    expect(read('card.json')).toBe((await cli(['score', reference, '--format', 'json'], { cwd: folder })).stdout);
  });

  test('in English, and under another profile', async () => {
    expect(await run([reference, '-o', 'en.md', '--locale', 'en'])).toEqual(well);
    expect(read('en.md')).toContain('| Level 1 | Level 2 | Level 3 | Target (A) | Actual (B) |');
    expect(await run([reference, '-o', 'other.json', '--profile', 'mof-2020'])).toEqual(well);
    expect(JSON.parse(read('other.json'))).toMatchObject([{ profile: 'mof-2020' }]);
  });

  test('from standard input; the ending of the output may be in capitals', async () => {
    expect(await cli(['export', '-', '-o', '出.HTM'], { cwd: folder, input: read(reference) })).toEqual(well);
    expect(read('出.HTM')).toMatch(/^<!DOCTYPE html>/);
  });

  test('of a form with errors in it: they are the business of `check`', async () => {
    writeFileSync(
      at('wrong.perf.yaml'),
      '绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5 }\n  - 名称: "未完\n',
    );
    expect(await run(['wrong.perf.yaml', '-o', 'wrong.md'])).toEqual(well);
    expect(read('wrong.md')).toContain('甲');
  });
});

describe('what is printed beside the form', () => {
  const text = async (...options: readonly string[]): Promise<string> => {
    expect(await run([reference, '-o', 'beside.md', ...options])).toEqual(well);
    return read('beside.md');
  };

  test('is printed on request only', async () => {
    const plain = await text();
    for (const word of ['| 计算得分', '计分依据', '补充信息', '3.75', '91.57']) expect(plain).not.toContain(word);
    expect(await text('--computed')).toMatch(/\| 计算得分[^]*3\.75[^]*91\.57/);
    expect(await text('--basis')).toContain('## 计分依据');
    expect(await text('--review')).toContain('## 补充信息');
  });

  test('a page as it is handed in has no marks, no charts and no colours for scores', async () => {
    expect(await run([reference, '-o', 'plain.html'])).toEqual(well);
    expect(read('plain.html')).not.toMatch(/<svg|<sup|<t[dh][^>]*(?:is-differs|data-severity|title)=?/);
  });

  test('another layout prints its own columns; what it has no place for is told', async () => {
    const { status, stderr } = await run([reference, '-o', 'mof.md', '--layout', 'mof-project']);
    expect(status).toBe(0);
    expect(stderr).toBe(
      'perf-yaml: 智造园2020.perf.yaml：表式 mof-project 没有位置，没有印出：填报日期（第 5 行）、支出 / 基本支出总额（第 9 行）、支出 / 项目支出总额（第 10 行）、支出 / 往来资金（第 11 行）、偏差分析（第 146 行）、改进措施（第 151 行）\n',
    );
    expect(read('mof.md')).toContain('| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |');
  });
});

describe('the review report', () => {
  test.each([
    ['md', '核定为 91.57 分（优），核减 1.25 分。'],
    ['html', '认定：按办法应为 3.75 分，核减 1.25 分。'],
    ['docx', 'PK'],
  ])('as %s', async (format, told) => {
    expect(await run([reference, '-o', `review.${format}`, '--review'])).toEqual(well);
    expect(read(`review.${format}`)).toContain(told);
  });

  test('the help tells of it', async () => {
    expect((await run(['--help', '--locale', 'zh-CN'])).stdout).toContain('复核意见');
    expect((await run(['--help', '--locale', 'en'])).stdout).toContain('--review');
  });
});

describe('a PDF', () => {
  test('is what the browser prints, of the form or of the report', async () => {
    const PATH = browser('good', prints);
    expect(await run([reference, '-o', 'out.pdf'], { PATH })).toEqual(well);
    expect(read('out.pdf')).toMatch(/^%PDF-1\.4\n<!DOCTYPE html>[^]*年初目标值/);
    expect(await run([reference, '-o', 'review.pdf', '--review'], { PATH })).toEqual(well);
    expect(read('review.pdf')).toMatch(/^%PDF-1\.4\n<!DOCTYPE html>[^]*绩效自评复核意见/);
  });

  test('without a browser is a plain message, and nothing is written', async () => {
    const { status, stdout, stderr } = await run([reference, '-o', 'none.pdf'], { PATH: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^perf-yaml: 导出 PDF 需要 Chrome.*CHROME_PATH.*\n$/);
    expect(() => read('none.pdf')).toThrow('ENOENT');
  });

  test('that the browser could not print names it, and leaves an earlier one as it was', async () => {
    writeFileSync(at('kept.pdf'), 'an earlier one');
    const { status, stderr } = await run([reference, '-o', 'kept.pdf', '--locale', 'en'], {
      PATH: browser('bad', 'exit 3'),
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^perf-yaml: \S*\/bad\/chromium could not print it: /);
    expect(read('kept.pdf')).toBe('an earlier one');
  });
});

describe('ends with 2 and says why', () => {
  mkdirSync(at('several'));
  for (const name of ['several/a.perf.yaml', 'several/b.perf.yaml']) cpSync(join('samples', reference), at(name));
  writeFileSync(at('empty.perf.yaml'), '标题: 甲\n');
  writeFileSync(at('own.md'), '绩效指标: []\n');

  test.each([
    [[reference], '要用 -o 写明输出到哪个文件'],
    [[reference, '-o', 'out.doc'], '.xlsx、.docx、.html、.pdf、.md、.csv、.json'],
    [[reference, '-o', 'out'], '看不出要什么格式'],
    [[reference, '-o', 'out.md', '--layout', 'mof'], 'wuhan-unit、hubei-project'],
    [[reference, '-o', 'out.md', '--document', 'x'], '从 0 数起'],
    [[reference, '-o', 'out.md', '--document', '3'], '没有第 3 份表；共 1 份'],
    [[reference, '-o', 'out.md', '--profile', 'wuhan'], 'wuhan'],
    [[reference, 'another', '-o', 'out.md'], 'another'],
    [['several', '-o', 'out.md'], '一次只导出一份'],
    [['nowhere.perf.yaml', '-o', 'out.md'], 'nowhere.perf.yaml：没有这个文件'],
    [['empty.perf.yaml', '-o', 'out.md'], 'empty.perf.yaml：没有“绩效指标”'],
    [[reference, '-o', join('nowhere', 'out.md')], '没有这个文件夹，请先建好'],
    [['own.md', '-o', './own.md'], '会把它覆盖'],
  ])('%j', async (given, told) => {
    const { status, stdout, stderr } = await run(given);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });

  test('and the evaluation stays what it was', () => expect(read('own.md')).toBe('绩效指标: []\n'));
});

describe('a layout of one’s own', () => {
  test('in a profile file prints its own columns', async () => {
    writeFileSync(
      at('own.perf-profile.yaml'),
      '编号: own\n沿用: mof-2020\n表式:\n  标题: 我局自评表\n  表头: [[项目名称]]\n  指标: [一级指标, 三级指标, 指标值, 完成值, 得分, 心情]\n',
    );
    writeFileSync(
      at('own.perf.yaml'),
      '评分办法: own.perf-profile.yaml\n项目名称: 甲\n绩效指标:\n  - { 名称: 乙, 权重: 90, 目标值: 4 个, 完成值: 3 个 }\n',
    );
    const { status, stderr } = await run(['own.perf.yaml', '-o', 'own-form.md']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'perf-yaml: own.perf.yaml：表式里不认识“心情”，照印，格子空着；要填已有的内容，请写成“键: 印出的字”，本来就是手填的，写成“空白: 心情”\n',
    });
    expect(read('own-form.md')).toContain('# 我局自评表');
    expect(read('own-form.md')).toContain('| 一级指标 | 三级指标 | 指标值 | 完成值 | 得分 | 心情 |');
  });

  test('a new form asks for what a layout prints', async () => {
    const { stdout } = await cli(['init', '--layout', 'sichuan-project', '--profile', 'sichuan-2023'], { cwd: folder });
    expect(stdout).toMatch(/^标题:\n评分办法: sichuan-2023\n表式: sichuan-project\n/);
    for (const key of ['实施单位:', '年初预算数:', '实际完成情况:', '评价结论:', '财务负责人:'])
      expect(stdout).toContain(key);
    const wrong = await cli(['init', '--layout', 'sichuan'], { cwd: folder });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('sichuan-project');
  });
});

describe('publish', () => {
  mkdirSync(at('public'));
  cpSync(join('samples', reference), at('public/a.perf.yaml'));
  writeFileSync(
    at('public/b.perf.yaml'),
    '标题: 乙表\n填报人: 张三丰\n联系电话: 027-87654321\n绩效指标:\n  - { 名称: 乙, 权重: 80, 目标值: 4 个, 完成值: 3 个 }\n备注: 由张三丰填报，手机 13800138000。联系人：李四\n',
  );

  test('puts all forms in one page with a table of contents, without names and numbers of persons', async () => {
    const { status } = await cli(['publish', 'public', '-o', 'public.html'], { cwd: folder });
    expect(status).toBe(0);
    const page = read('public.html');
    expect(page.match(/<article /g)).toHaveLength(2);
    expect(page).toMatch(/目录[^]*href="#form-1"[^]*href="#form-2"[^]*id="form-1"[^]*id="form-2"/);
    expect(page).toContain('由×××填报');
    for (const word of ['张三丰', '李四', '13800138000', '87654321']) expect(page).not.toContain(word);
  });

  test('in Word too, and says what is missing', async () => {
    expect((await cli(['publish', 'public', '-o', 'public.docx'], { cwd: folder })).status).toBe(0);
    expect(read('public.docx').startsWith('PK')).toBe(true);
    expect((await cli(['publish', 'public', '-o', 'public.pdf'], { cwd: folder })).status).toBe(2);
  });
});
