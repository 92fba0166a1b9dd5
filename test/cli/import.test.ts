import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCli } from './run.js';

const cli = buildCli();
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reference = resolve('test/forms/self-evaluation-2020.txt');
const sample = resolve('samples/智造园2020.perf.yaml');
const at = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return name;
};
const run = (...args: string[]): ReturnType<typeof cli> => cli(args, { cwd: folder });

interface Scored {
  readonly indicators: readonly unknown[];
  readonly total: unknown;
}

const scored = async (name: string): Promise<Scored> =>
  (JSON.parse((await run('score', name, '--format', 'json')).stdout) as Scored[])[0] as Scored;

describe('the reference form', () => {
  test('is read with no hand work, and scores as it claims and as it computes', async () => {
    expect(await run('import', reference, '-o', 'reference.perf.yaml', '--locale', 'en')).toEqual({
      status: 0,
      stdout: 'read 20 rows, 0 lines kept as comments, 0 passed over\n',
      stderr: '',
    });
    const { indicators, total } = await scored('reference.perf.yaml');
    expect(indicators).toHaveLength(20);
    expect(total).toMatchObject({ claimedSum: '92.82', computed: '91.57', provisional: false });
    expect(readFileSync(at('reference.perf.yaml'), 'utf8')).toBe(readFileSync(sample, 'utf8'));
  });

  test.each([
    ['xlsx', 'en'],
    ['docx', 'zh-CN'],
    ['html', 'en'],
    ['md', 'zh-CN'],
    ['csv', 'en'],
  ])('goes out as %s (%s) and comes in with the same scores', async (format, locale) => {
    await run('export', sample, '-o', `form.${format}`, '--locale', locale);
    expect(await run('import', `form.${format}`, '-o', `${format}.perf.yaml`)).toEqual({
      status: 0,
      stdout: '读入 20 行指标，0 行保留为注释，0 行略过\n',
      stderr: '',
    });
    expect((await scored(`${format}.perf.yaml`)).total).toMatchObject({ claimedSum: '92.82', computed: '91.57' });
  });
});

const table = (more: string): string => `三级指标,分值,指标值,实际完成值,得分\n${more}`;

describe('what could not be placed', () => {
  test('is listed with its place and ends with 1', async () => {
    const name = write('odd.csv', table('参训人数,10,≥30人,28人,良好\n'));
    const { status, stdout } = await run('import', name, '-o', 'odd.perf.yaml', '--locale', 'en');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'read 1 rows, 1 lines kept as comments, 0 passed over\nodd.csv: table 1 row 2 column 5: 得分：良好\n',
    });
    expect(readFileSync(at('odd.perf.yaml'), 'utf8')).toContain('# not read (table 1 row 2 column 5): 得分：良好');
  });

  test('without -o the file goes to standard output and the report beside it', async () => {
    const { status, stdout, stderr } = await cli(['import', '-', '--stdin-filename', 'x.csv'], {
      cwd: folder,
      input: table('参训人数,10,≥30人,28人,9.33\n'),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '读入 1 行指标，0 行保留为注释，0 行略过\n' });
    expect(stdout).toContain('目标值: ≥30人');
  });
});

/** A PDF whose only drawing draws itself. */
const endless = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj
4 0 obj<</Length 5>>stream
/X Do
endstream endobj
5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream
/X Do
endstream endobj
trailer<</Root 1 0 R/Size 6>>
`;

describe('what cannot be read ends with 2 and says why', () => {
  test.each([
    ['nowhere.xlsx', '没有这个文件'],
    [write('empty.txt', ''), '文件是空的'],
    [write('自评.perf.yaml', '标题: 自评表\n绩效指标:\n  - 名称: 甲\n'), '这已经是自评表文件，不用导入'],
    [write('letter.txt', '各位领导：\n请查收。\n'), '没有找到自评表'],
    [write('broken.xlsx', 'PK\u0003\u0004 no more of it'), '已损坏'],
    [write('named.docx', 'plain words'), '已损坏'],
    [write('form.pdf', '%PDF-1.7\n'), 'PDF'],
    [write('endless.pdf', endless), '已损坏'],
  ])('%s', async (name, told) => {
    const { status, stdout, stderr } = await run('import', name, '-o', 'never.perf.yaml');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('an output that cannot be written', async () =>
    expect(await run('import', reference, '-o', join('nowhere', 'x.perf.yaml'))).toMatchObject({
      status: 2,
      stdout: '',
    }));

  test('`-o -` is standard output, and no place for a form that is filled in', async () => {
    const name = write('stream.csv', table('甲,10,1,1,10\n'));
    expect(await run('import', name, '-o', '-')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('名称: 甲'),
    });
    expect(await run('import', name, '--into', 'x.perf.yaml', '-o', '-')).toMatchObject({ status: 2, stdout: '' });
  });

  test('the form itself as output', async () => {
    const name = write('self.csv', table('甲,10,1,1,10\n'));
    expect(await run('import', name, '-o', `./${name}`)).toMatchObject({ status: 2 });
    expect(readFileSync(at(name), 'utf8')).toContain('三级指标');
  });
});

describe('a layout named on the command line', () => {
  const form =
    '<table><tr><td>事项</td><td>修路</td></tr></table><table><tr><th>大类</th><th>考核点</th><th>年度要求</th><th>办理结果</th><th>实得</th></tr><tr><td>产出指标</td><td>里程</td><td>≥3 公里</td><td>3 公里</td><td>60</td></tr></table>';
  const layout =
    '{ 编号: own, 表头: [{ project: 事项 }], 指标: { 列: { level1: 大类, level3: 考核点, target: 年度要求, actual: 办理结果, score: 实得 } } }';

  test('is that of a profile of one’s own, which the file then names', async () => {
    write('own.html', form);
    write('局.perf-profile.yaml', `编号: ju\n沿用: mof-2020\n名称: 本局办法\n出处: 本局文件\n表式: ${layout}\n`);
    expect((await run('import', 'own.html', '-o', 'plain.perf.yaml')).status).toBe(2);
    const read = await run(
      'import',
      'own.html',
      '-o',
      'own.perf.yaml',
      '--layout',
      '局.perf-profile.yaml',
      '--format',
      'json',
    );
    expect({ status: read.status, ...(JSON.parse(read.stdout) as object) }).toEqual({
      status: 0,
      layout: 'own',
      profile: '局.perf-profile.yaml',
      read: 1,
      kept: [],
      passed: [],
    });
    expect(readFileSync(at('own.perf.yaml'), 'utf8')).toContain('评分办法: 局.perf-profile.yaml\n项目名称: 修路\n');
  });

  test('must exist', async () => {
    expect(await run('import', 'own.html', '--layout', 'nix', '--locale', 'en')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no layout nix; there are wuhan-unit,') as string,
    });
  });
});

describe('into a form that is there', () => {
  const head = '评分办法: mof-2020\n项目名称: 公路养护\n年度: 2027\n';
  const form = `${head}绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 养护里程, 权重: 90, 目标值: ≥720公里 } # 批复\n`;
  const table = (year: string, actual: string): string =>
    `<table>${[
      [`${year}年度项目支出绩效自评表`],
      ['项目名称', '公路养护'],
      ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '养护里程', '≥720公里', actual, '90', '90'],
      ['产出指标', '绿化里程', '≥3公里', '4公里', '10', '10'],
    ]
      .map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`;

  test('what is blank is filled in, what the form has not is told, and a copy can be asked for', async () => {
    write('into.perf.yaml', `\uFEFF${form}`);
    write('back.html', table('2027', '721公里'));
    const copied = await run(
      'import',
      'back.html',
      '--into',
      'into.perf.yaml',
      '-o',
      'copy.perf.yaml',
      '--locale',
      'en',
    );
    expect(copied).toMatchObject({ status: 1 });
    expect(copied.stdout.split('\n').slice(0, 2)).toEqual([
      'filled in 2 values, 0 differ and were left, 1 not filled in',
      expect.stringContaining('the file has no row “绿化里程”; not filled in'),
    ]);
    expect(readFileSync(at('into.perf.yaml'), 'utf8')).toBe(`\uFEFF${form}`);
    const filled = form.replace('≥720公里', '≥720公里, 完成值: 721公里, 得分: 90');
    expect(readFileSync(at('copy.perf.yaml'), 'utf8')).toBe(`\uFEFF${filled}`);
    await run('import', 'back.html', '--into', 'into.perf.yaml');
    expect(readFileSync(at('into.perf.yaml'), 'utf8')).toBe(`\uFEFF${filled}`);
  });

  test('programs read what was filled in, what differs and what found no place', async () => {
    write('json.perf.yaml', form.replace('≥720公里', '≥720公里, 完成值: 700公里'));
    write('back.html', table('2027', '721公里'));
    const { status, stdout } = await run('import', 'back.html', '--into', 'json.perf.yaml', '--format', 'json');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { into: unknown }).into).toMatchObject({
      file: 'json.perf.yaml',
      filled: [{ document: 0, path: ['产出指标', '养护里程'], key: 'score', standing: '', incoming: '90', line: 6 }],
      differing: [{ key: 'actual', standing: '700公里', incoming: '721公里', line: 6 }],
      unplaced: [{ path: ['产出指标', '绿化里程'] }],
      refused: [],
    });
  });

  test('a table of another year fills nothing; a form that is not there, or is no form, is told', async () => {
    write('other.perf.yaml', form);
    write('back.html', table('2026', '721公里'));
    const { status, stdout } = await run('import', 'back.html', '--into', 'other.perf.yaml', '--locale', 'zh-CN');
    expect(status).toBe(1);
    expect(stdout).toContain('文件的年度是“2027”，表上是“2026”，不是同一张表，没有填入');
    expect(readFileSync(at('other.perf.yaml'), 'utf8')).toBe(form);
    expect(await run('import', 'back.html', '--into', 'gone.perf.yaml')).toMatchObject({ status: 2 });
    write('empty.perf.yaml', '年度: 2027\n');
    expect(await run('import', 'back.html', '--into', 'empty.perf.yaml')).toMatchObject({ status: 2 });
    expect(await run('import', 'other.perf.yaml', '--into', './other.perf.yaml')).toMatchObject({ status: 2 });
  });
});
