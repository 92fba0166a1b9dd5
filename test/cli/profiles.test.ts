import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScorecardJson } from '../../server/src/reports/scorecard-json.js';
import { call } from './call.js';
import type { Ended } from './run.js';

/** Runs a command on files of a folder; what is no path stays as it is. */
const cli = (args: readonly string[], { cwd }: { readonly cwd: string }): Promise<Ended> =>
  call(
    args.map(arg =>
      arg
        .split(',')
        .map(part => (part === '.' || part.endsWith('.yaml') ? join(cwd, part) : part))
        .join(','),
    ),
  );

/** A folder with a profile `p`, a form that names it, and whatever else. */
function folderWith(profile: string, rows: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-'));
  const form = ['评分办法: ./p.perf-profile.yaml', '年度: 2020', ...rows, ''].join('\n');
  for (const [name, text] of Object.entries({
    'p.perf-profile.yaml': `id: p\nextends: wuhan-2020\n${profile}\n`,
    'a.perf.yaml': form,
    ...more,
  }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const spent = '预算执行: { 预算数: 100, 执行数: 100 }';
const row = (name: string, weight: number, target: string, actual: string, more = ''): string =>
  `  - { 名称: ${name}, 权重: ${weight}, 目标值: ${target}, 完成值: ${actual}${more} }`;

async function scored(folder: string): Promise<ScorecardJson> {
  const { status, stdout, stderr } = await cli(['score', 'a.perf.yaml', '--format', 'json'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (JSON.parse(stdout) as ScorecardJson[])[0] as ScorecardJson;
}

async function codes(folder: string, ...files: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await cli(['check', ...files, '--format', 'json'], { cwd: folder });
  return (JSON.parse(stdout) as { file: string; code: string; severity: string }[]).map(
    ({ file, code, severity }) => `${relative(folder, file)} ${severity} ${code}`,
  );
}

describe('every knob of a profile file is heard', () => {
  const computed = async (profile: string, rows: readonly string[]): Promise<readonly (string | null)[]> =>
    (await scored(folderWith(profile, ['绩效指标:', ...rows]))).indicators.map(each => each.computed);

  test('exceeded: linear, down to 0', async () => {
    expect(
      await computed('formulas: { exceeded: linear }', [
        row('设备故障率', 6, '≤2%', '2.6%'),
        row('投诉', 10, '≤30 件', '45 件'),
        row('事故', 4, '≤10 起', '40 起'),
      ]),
    ).toEqual(['4.2', '5', '0']);
  });

  test('equal: exact', async () => {
    expect(
      await computed('formulas: { equal: exact }', [
        row('设备', 8, '=12 台', '11 台'),
        row('设备二', 8, '=12 台', '12 台'),
      ]),
    ).toEqual(['0', '8']);
    expect(await computed('formulas: { equal: ratio }', [row('设备', 8, '=12 台', '11 台')])).toEqual(['7.33']);
  });

  test('bands', async () => {
    const rows = [row('制度', 10, '健全', '基本健全', ', 达成情况: 部分达成预期指标, 得分: 5.5')];
    expect(await computed('bands: { met: 80, partial: 50 }', rows)).toEqual(['5.5']);
    expect(await computed('bands: { partial: 60 }', rows)).toEqual([null]);
  });

  test('rounding: digits, mode, and where it happens', async () => {
    const thirds = ['甲', '乙', '丙'].map(name => row(name, 1, '3 个', '1 个'));
    expect(await computed('rounding: { digits: 1, mode: half-up }', [row('甲', 5, '8 个', '7 个')])).toEqual(['4.4']);
    expect(await computed('rounding: { digits: 1, mode: down }', [row('甲', 5, '8 个', '7 个')])).toEqual(['4.3']);
    expect(
      (await scored(folderWith('rounding: { total: exact }', [spent, '绩效指标:', ...thirds]))).total.computed,
    ).toBe('21');
    expect(
      (await scored(folderWith('rounding: { total: rows }', [spent, '绩效指标:', ...thirds]))).total.computed,
    ).toBe('20.99');
  });

  test('budget: weight and cap', async () => {
    const over = '预算执行: { 预算数: 100, 执行数: 110 }';
    expect((await scored(folderWith('budget: { cap: false }', [over, '绩效指标: []']))).budget?.computed).toBe('22');
    expect((await scored(folderWith('budget: { weight: 30 }', [over, '绩效指标: []']))).budget).toMatchObject({
      weight: '30',
      computed: '30',
    });
  });

  test('grades', async () => {
    const folder = folderWith('grades: [{ name: 合格, from: 60 }, { name: 不合格, from: 0 }]', [
      spent,
      '绩效指标:',
      row('甲', 80, '≥100 个', '50 个'),
    ]);
    expect((await scored(folder)).grade.computed).toBe('合格');
  });

  test('a unit of one’s own is converted', async () => {
    const folder = folderWith('units: [{ name: 标准箱, equals: 1 个 }, { name: 大箱, equals: 2 标准箱 }]', [
      spent,
      '绩效指标:',
      row('吞吐量', 40, '≥30 个', '24 标准箱'),
      row('大箱数', 40, '≥30 标准箱', '12 大箱'),
    ]);
    const card = await scored(folder);
    expect(card.indicators.map(each => each.computed)).toEqual(['32', '32']);
    expect((await codes(folder, 'a.perf.yaml')).filter(code => code.includes('unit'))).toEqual([
      'a.perf.yaml info unit-converted',
    ]);
  });

  test('groups: fixed, required, optional, of the next level', async () => {
    const groups = `groups:
  - { name: 产出指标, weight: 50, required: true, fixed: true, groups: [{ name: 数量指标 }] }
  - { name: 效益指标, weight: 30, required: true }
  - { name: 满意度指标 }
clauses: { weights: 我局办法 }`;
    const group = (name: string, weight: number, children: readonly string[]): string[] => [
      `  - 名称: ${name}`,
      `    权重: ${weight}`,
      '    指标:',
      ...children.map(child => `    ${child}`),
    ];
    const right = folderWith(groups, [
      spent,
      '绩效指标:',
      ...group('产出指标', 50, [row('甲', 50, '≥3 个', '3 个')]),
      ...group('效益指标', 30, [row('乙', 30, '≥3 个', '3 个')]),
    ]);
    expect(await codes(right, '.')).toEqual([]);
    const wrong = folderWith(groups, [
      spent,
      '绩效指标:',
      ...group(
        '产出指标',
        60,
        ['  - 名称: 质量指标', '    权重: 60', '    指标:']
          .slice(0, 1)
          .concat(['    权重: 60', '    指标:', `    ${row('甲', 60, '≥3 个', '3 个')}`]),
      ),
      ...group('投入指标', 20, [row('乙', 20, '≥3 个', '3 个')]),
    ]);
    expect([...(await codes(wrong, 'a.perf.yaml'))].sort()).toEqual([
      'a.perf.yaml error group-missing',
      'a.perf.yaml warning group-unexpected',
      'a.perf.yaml warning group-unexpected',
      'a.perf.yaml warning weight-adjusted',
    ]);
  });

  test('explain, spending and money', async () => {
    const rows = [
      '预算执行: { 预算数: 100, 执行数: 70 }',
      '绩效指标:',
      row('甲', 40, '≥3 个', '6 个'),
      row('乙', 40, '≥4 个', '3 个'),
    ];
    const told = async (profile: string): Promise<readonly string[]> =>
      (await codes(folderWith(profile, rows), 'a.perf.yaml')).map(code => code.split(' ')[2] as string);
    expect(await told('')).toEqual(
      expect.arrayContaining(['overachievement-unexplained', 'shortfall-unexplained', 'results-outrun-spending']),
    );
    const quiet = await told('explain: { over: never, shortfall: false }\nspending: { outrun: 100, unspent: 100 }');
    for (const code of ['overachievement-unexplained', 'shortfall-unexplained', 'results-outrun-spending'])
      expect(quiet).not.toContain(code);
    expect(await told('money: { above: 500000 }')).toContain('currency-suspicious');
  });
});

describe('where a profile comes from', () => {
  const rows = [spent, '绩效指标:', row('投诉', 80, '≤30 件', '45 件')];

  test('relative to the form, and each base relative to its own file', async () => {
    const folder = folderWith('', rows, {
      'base.perf-profile.yaml': 'id: base\nextends: mof-2020\nformulas: { exceeded: linear }\n',
    });
    writeFileSync(
      join(folder, 'p.perf-profile.yaml'),
      'id: p\nextends: ./base.perf-profile.yaml\nbudget: { weight: 20 }\n',
    );
    expect(await scored(folder)).toMatchObject({ profile: 'p', total: { computed: '60' } });
  });

  test.each([
    ['not there', '找不到评分办法文件', undefined],
    ['broken', '第 3 行', 'id: p\nextends: wuhan-2020\nbands: { met: 高 }\n'],
    ['not YAML', '1 处错误', 'id: p\nextends: wuhan-2020\ntitle: "甲\n'],
    ['extending nothing known', '第 2 行', 'id: p\nextends: wuhan-2002\n'],
    ['extending itself', '第 2 行', 'id: p\nextends: p.perf-profile.yaml\n'],
  ])('%s: a finding at the form, which is scored by the default', async (_, words, text) => {
    const folder = folderWith('', rows);
    if (text !== undefined) writeFileSync(join(folder, 'p.perf-profile.yaml'), text);
    writeFileSync(join(folder, 'b.perf.yaml'), '评分办法: q.perf-profile.yaml\n绩效指标: []\n');
    const file = text === undefined ? 'b.perf.yaml' : 'a.perf.yaml';
    const { stdout, status } = await cli(['check', file, '--format', 'json'], { cwd: folder });
    const [found, ...others] = (JSON.parse(stdout) as { code: string; message: string }[]).filter(
      ({ code }) => code === 'profile-unknown',
    );
    expect({ status, others }).toEqual({ status: 1, others: [] });
    expect(found?.message).toContain(words);
    const score = await cli(['score', file, '--format', 'json'], { cwd: folder });
    expect(score.status).toBe(0);
    expect((JSON.parse(score.stdout) as ScorecardJson[])[0]?.profile).toBe('wuhan-2020');
    expect(score.stderr).toContain('按 wuhan-2020 计分');
    if (text !== undefined) expect((await cli(['check', 'p.perf-profile.yaml'], { cwd: folder })).status).toBe(1);
  });

  test('--profile and --compare take ids and paths; one that cannot be had is wrong usage', async () => {
    const folder = folderWith('formulas: { exceeded: linear }', rows);
    const one = await cli(['score', 'a.perf.yaml', '--profile', 'wuhan-2020', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(one.stdout)).toMatchObject([{ profile: 'wuhan-2020', total: { computed: '73.33' } }]);
    const both = await cli(['score', 'a.perf.yaml', '--compare', 'wuhan-2020,p.perf-profile.yaml', '--format', 'csv'], {
      cwd: folder,
    });
    expect(both.stdout).toContain('总分,100,,73.33,60,≠');
    expect(both.stdout).toContain('等级,,,中,中,');
    for (const format of ['table', 'markdown'])
      expect(
        (
          await cli(['score', 'a.perf.yaml', '--compare', 'wuhan-2020,p.perf-profile.yaml', '--format', format], {
            cwd: folder,
          })
        ).stdout,
      ).toMatch(/73\.33.*60/);
    const json = await cli(
      ['score', 'a.perf.yaml', '--compare', 'wuhan-2020,p.perf-profile.yaml', '--format', 'json'],
      { cwd: folder },
    );
    expect((JSON.parse(json.stdout) as ScorecardJson[]).map(({ profile }) => profile)).toEqual(['wuhan-2020', 'p']);
    const none = await cli(['score', 'a.perf.yaml', '--profile', 'q.perf-profile.yaml'], { cwd: folder });
    expect(none).toMatchObject({ status: 2, stdout: '' });
    expect(none.stderr).toMatch(/找不到评分办法文件“.*q\.perf-profile\.yaml”/);
  });

  test('a folder stands for its forms and its profiles in check, for its forms alone in score', async () => {
    const folder = folderWith('titel: 甲', rows);
    expect((await codes(folder, '.')).filter(code => code.startsWith('p.'))).toEqual([
      'p.perf-profile.yaml warning unknown-key',
    ]);
    const { stdout } = await cli(['score', '.', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(stdout) as ScorecardJson[]).map(({ file }) => relative(folder, file))).toEqual(['a.perf.yaml']);
  });
});
