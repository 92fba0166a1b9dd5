import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { call } from './call.js';
import { buildCli } from './run.js';

let cli: ReturnType<typeof buildCli>;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = mkdtempSync(join(tmpdir(), 'perf-yaml-'));
  cpSync('samples/智造园2020.perf.yaml', join(folder, '智造园2020.perf.yaml'));
}, 60_000);

const reference = '智造园2020.perf.yaml';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const findings = z.array(
  z.strictObject({
    file: z.string(),
    document: z.int().min(0),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().min(1),
    range: z.strictObject({ start: position, end: position }),
    fixable: z.boolean(),
    related: z.array(z.looseObject({ file: z.string(), message: z.string().min(1) })),
  }),
);

const points = z
  .string()
  .regex(/^-?\d+(?:\.\d*[1-9])?$/)
  .nullable();
const status = z.enum(['agrees', 'rounded', 'differs', 'unclaimed', 'judged', 'unknown', 'not-applicable']);
const path = z.array(z.string()).min(1);
const scorecards = z.array(
  z.strictObject({
    file: z.string(),
    document: z.int().min(0),
    profile: z.string(),
    profileStated: z.boolean(),
    layout: z.string().nullable(),
    stage: z.enum(['target', 'monitoring', 'self-evaluation']),
    organization: z.string().nullable(),
    year: z.string().nullable(),
    budget: z
      .strictObject({
        weight: points,
        planned: points,
        spent: points,
        rate: z
          .string()
          .regex(/^\d+\.\d{4}$/)
          .nullable(),
        claimed: points,
        computed: points,
        reviewed: points,
        status,
      })
      .nullable(),
    groups: z.array(
      z.strictObject({
        path,
        weight: points,
        claimed: points,
        claimedSum: points,
        computed: points,
        unknown: z.int().min(0),
      }),
    ),
    indicators: z.array(
      z.strictObject({
        path,
        line: z.int().min(0),
        weight: points,
        direction: z.string().nullable(),
        target: z.string().nullable(),
        actual: z.string().nullable(),
        claimed: points,
        computed: points,
        status,
        clause: z.string().nullable(),
        formula: z.string().nullable(),
        completion: z
          .string()
          .regex(/^-?\d+\.\d{4}$/)
          .nullable(),
        late: points,
        adjusted: z.string().nullable(),
        reviewed: points,
        standard: z.string().nullable(),
      }),
    ),
    total: z.strictObject({
      claimed: points,
      claimedSum: points,
      computed: points,
      reviewed: points,
      provisional: z.boolean(),
    }),
    grade: z.strictObject({
      claimed: z.string().nullable(),
      computed: z.string().nullable(),
      reviewed: z.string().nullable(),
    }),
  }),
);

describe('score', () => {
  test('the reference form: 91.57 优 computed, 92.82 claimed, field by field', async () => {
    const { status, stdout, stderr } = await cli(['score', reference, '--format', 'json'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [card] = scorecards.parse(JSON.parse(stdout));
    expect(card).toMatchObject({
      file: reference,
      document: 0,
      profile: 'wuhan-2020',
      year: '2020',
      budget: {
        weight: '20',
        planned: '489',
        spent: '367.24',
        rate: '0.7510',
        claimed: '15.02',
        computed: '15.02',
        status: 'agrees',
      },
      total: { claimed: null, claimedSum: '92.82', computed: '91.57', reviewed: null, provisional: false },
      grade: { claimed: null, computed: '优' },
    });
    expect(card?.indicators).toHaveLength(20);
    expect(card?.groups.find(group => group.path.at(-1) === '质量指标')).toEqual({
      path: ['产出指标', '质量指标'],
      weight: '15',
      claimed: null,
      claimedSum: '15',
      computed: '13.75',
      unknown: 0,
    });
    const row = card?.indicators.find(indicator => indicator.path.at(-1) === '签订亿元以上项目');
    expect(row).toMatchObject({
      weight: '5',
      direction: 'at-least',
      claimed: '5',
      computed: '3.75',
      status: 'differs',
      clause: 'positive',
      formula: '5 × 3 ÷ 4',
    });
    expect(readFileSync(join(folder, reference), 'utf8').split('\n')[row?.line ?? -1]).toContain('签订亿元以上项目');
  });

  test('a table, CSV and Markdown in both languages', async () => {
    const table = await cli(['score', reference], { cwd: folder });
    expect(table.stdout).toContain('5 × 3 ÷ 4');
    expect(table.stdout).toMatch(/扣分最多.*预算执行 −4.98/);
    expect(table.stdout).not.toContain('\u001b');
    const csv = await cli(['score', reference, '--format', 'csv', '--locale', 'en'], { cwd: folder });
    expect(csv.stdout.split('\r\n')[0]).toBe(
      'File,Document,Profile,Organization,Year,Indicator,Weight,Target,Actual,Claimed,Computed,Formula,Status',
    );
    const markdown = await cli(['score', reference, '--format=markdown'], { cwd: folder });
    expect(markdown.stdout).toContain('| 　　签订亿元以上项目 | 5 | 4个 | 3个 | 5 | 3.75 | 5 × 3 ÷ 4 | 不符 |');
  });

  test('profiles side by side, and one instead of the file’s own', async () => {
    const compared = await cli(['score', reference, '--compare', 'wuhan-2020,mof-2020'], { cwd: folder });
    expect(compared.status).toBe(0);
    expect(compared.stdout).toMatch(/wuhan-2020 +mof-2020/);
    const other = await cli(['score', reference, '--profile', 'mof-2020', '--format', 'json'], { cwd: folder });
    expect(scorecards.parse(JSON.parse(other.stdout))[0]?.profile).toBe('mof-2020');
    expect((await cli(['score', reference, '--profile', 'mof'], { cwd: folder })).status).toBe(2);
  });

  test('what is no evaluation gives no object', async () => {
    const { status, stdout, stderr } = await cli(
      ['score', '-', '--format', 'json', '--stdin-filename', 'a.perf.yaml'],
      { input: '标题: 甲\n' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '[]\n' });
    expect(stderr).toContain('a.perf.yaml');
  });
});

describe('check', () => {
  test('one error in the reference form, as text and as JSON, at the same place', async () => {
    const text = await cli(['check', reference], { cwd: folder });
    expect(text.status).toBe(1);
    const json = await cli(['check', reference, '--format', 'json'], { cwd: folder });
    const errors = findings.parse(JSON.parse(json.stdout)).filter(finding => finding.severity === 'error');
    expect(errors).toMatchObject([{ file: reference, document: 0, code: 'score-mismatch', fixable: true }]);
    const { line, character } = errors[0]?.range.start ?? { line: 0, character: 0 };
    expect(text.stdout).toContain(
      `${reference}:${line + 1}:${character + 1} error score-mismatch 签订亿元以上项目：填报得分 5，按办法计算应为 3.75 = 5 × 3 ÷ 4`,
    );
  });

  test('other formats, --fail-on and --max-warnings', async () => {
    const sarif = JSON.parse((await cli(['check', reference, '--format', 'sarif'], { cwd: folder })).stdout) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(sarif.runs[0]?.results.map(result => result.ruleId)).toContain('score-mismatch');
    expect((await cli(['check', reference, '--format', 'github'], { cwd: folder })).stdout).toContain(
      `::error file=${reference},line=`,
    );
    expect((await cli(['check', reference, '--format', 'junit'], { cwd: folder })).stdout).toContain(
      '<failure type="error"',
    );
    const clean = ['check', '-', '--stdin-filename', 'a.perf.yaml'];
    const input =
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 质量, 权重: 80, 目标值: 4 个, 完成值: 4 个 }\n';
    const warnings = (await cli([...clean, '--format', 'json'], { input })).stdout;
    const count = findings.parse(JSON.parse(warnings)).filter(finding => finding.severity === 'warning').length;
    expect((await cli([...clean, '--fail-on', 'info'], { input })).status).toBe(1);
    expect((await cli([...clean, '--max-warnings', String(count)], { input })).status).toBe(
      (await cli(clean, { input })).status,
    );
  });

  test('--fix writes what cannot be wrong and keeps every other byte: mark, line ends, comments', async () => {
    const before =
      '\ufeff绩效指标: # 注\r\n  - 名称: 甲\r\n    权重: 80\r\n    目标值: ≥4 个\r\n    完成值: 3 个\r\n    得分: 80 # 算错\r\n';
    const file = join(folder, 'fix.perf.yaml');
    writeFileSync(file, before);
    const { stderr } = await cli(['check', '--fix', 'fix.perf.yaml'], { cwd: folder });
    expect(readFileSync(file, 'utf8')).toBe(before.replace('得分: 80', '得分: 60'));
    expect(stderr).toContain('fix.perf.yaml：已自动改正 1 处');
  });

  test('folders and globs stand for the evaluations in them, each once, in order', async () => {
    const nested = join(folder, 'units', 'a');
    mkdirSync(nested, { recursive: true });
    for (const name of ['b.perf.yaml', 'a.perf.yml', 'c.yaml', 'd.perf-profile.yaml'])
      writeFileSync(join(nested, name), '绩效指标: []\n');
    const files = async (...paths: string[]): Promise<string[]> =>
      scorecards
        .parse(JSON.parse((await cli(['score', ...paths, '--format', 'json'], { cwd: folder })).stdout))
        .map(card => card.file);
    expect(await files('units')).toEqual(['units/a/a.perf.yml', 'units/a/b.perf.yaml']);
    expect(await files('units/**/*.perf.yaml', 'units/')).toEqual(['units/a/b.perf.yaml', 'units/a/a.perf.yml']);
  });
});

describe('explain, schema, init, help', () => {
  test('a rule’s page in both languages, and the calculation at a line', async () => {
    expect((await cli(['explain', 'score-mismatch'])).stdout).toContain('**得分与计算结果不符**');
    expect((await cli(['explain', 'score-mismatch', '--locale', 'en'])).stdout).toContain('## Why');
    const line =
      readFileSync(join(folder, reference), 'utf8')
        .split('\n')
        .findIndex(text => text.includes('签订亿元以上项目')) + 1;
    const worked = (await cli(['explain', `${reference}:${line}`], { cwd: folder })).stdout;
    expect(worked).toContain('3.75 = 5 × 3 ÷ 4');
    expect(worked).toContain('92.82 → 91.57');
    expect((await cli(['explain', `-:${line}`], { input: readFileSync(join(folder, reference)) })).stdout).toBe(worked);
    expect((await cli(['explain', 'score-mismach'])).stderr).toContain('是不是 score-mismatch？');
  });

  test('the schema is the committed one', async () => {
    expect((await cli(['schema'])).stdout).toBe(readFileSync('syntaxes/perf-yaml.schema.json', 'utf8'));
  });

  test('a new evaluation is one that check can read', async () => {
    const { stdout } = await cli(['init', '--profile', 'mof-2020']);
    const codes = findings
      .parse(JSON.parse((await cli(['check', '-', '--format', 'json'], { input: stdout })).stdout))
      .map(finding => finding.code);
    expect(codes).not.toContain('yaml-syntax');
    expect(codes).not.toContain('weight-sum');
    expect(codes).not.toContain('unknown-key');
  });

  test.runIf(existsSync('/dev/full'))('a disk that is full is told in words, never as a stack trace', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli.script, 'check', reference, '--locale', 'zh-CN'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'perf-yaml: 结果没有写完：ENOSPC: no space left on device, write\n',
    });
  });

  test('help and version', async () => {
    expect(await cli(['--version'])).toMatchObject({
      status: 0,
      stdout: `${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\n`,
    });
    expect((await cli(['check', '--help', '--locale', 'en'])).stdout).toContain('--fail-on SEVERITY');
    expect((await cli(['--help'])).stdout).toContain('用法：');
    expect((await cli(['--help'], { env: { LANG: 'C' } })).stdout).toContain('Usage:');
    // where the environment says nothing, as on Windows, the machine does
    expect((await call(['--help'], '', 'zh-CN')).stdout).toContain('用法：');
    expect((await call(['--help'], 'C', 'zh-CN')).stdout).toContain('Usage:');
  });
});

describe('bad input ends in words, never in a stack trace', () => {
  const trace = /\n\s+at |node:internal|Error:/;

  test.each([
    ['unknown command', ['chek'], '没有命令 chek，是不是 check？'],
    ['unknown flag', ['check', '--formt', 'json', 'a'], '没有选项 --formt，是不是 --format？'],
    ['wrong choice', ['check', '--format', 'xml', 'a'], '只能是 text、json'],
    ['missing value', ['score', 'a', '--profile'], '后面要写 ID'],
    ['nothing to check', ['check'], 'check 后面要写 PATH…'],
    ['too much', ['schema', 'profile', 'a'], '多出了 a'],
    ['missing file', ['check', 'nowhere.perf.yaml'], 'nowhere.perf.yaml：没有这个文件或文件夹'],
    ['missing file to score', ['score', 'nowhere.perf.yaml'], 'nowhere.perf.yaml：没有这个文件或文件夹'],
    ['folder to explain', ['explain', '.:1'], '是文件夹'],
    ['device', ['check', '/dev/null'], '不是普通文件'],
    [
      'a weight of nothing',
      ['explain', '--criterion', '按完成率计分', '--weight', '0'],
      '--weight 后面应是大于 0 的数',
    ],
    ['a rule beside a sentence', ['explain', '--criterion', '按完成率计分', 'goal-uncovered'], '多出了 goal-uncovered'],
    ['a number below zero', ['check', '--max-warnings=-1', 'a'], '要写一个整数，不能是 -1'],
    ['a language nobody speaks here', ['check', '--locale', 'fr', 'a'], '选项 --locale 不能是 fr'],
    ['a folder that is not there', ['init', '--profile', 'nowhere.perf-profile.yaml'], '找不到评分办法文件'],
    ['fix of standard input', ['check', '--fix', '-'], '--fix'],
    ['a file whose name begins with a dash and ends in h', ['check', '-dash'], '没有选项 -dash'],
  ])('%s', async (_, args, said) => {
    const { status, stderr } = await cli(args, { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(trace);
  });

  test('a folder without evaluations', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { status, stderr } = await cli(['check', 'empty'], { cwd: folder });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('empty：没有找到 .perf.yaml') as string,
    });
  });

  test('bytes that are not UTF-8 end with 2 and name the file; the rest is checked all the same', async () => {
    writeFileSync(join(folder, 'gbk.perf.yaml'), Uint8Array.from([0xbc, 0xa8, 0xd0, 0xa7, 0x3a, 0x20, 0x31]));
    const { status, stdout, stderr } = await cli(['score', 'gbk.perf.yaml', reference, '--format', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('gbk.perf.yaml：不是 UTF-8 编码');
    expect(scorecards.parse(JSON.parse(stdout))).toHaveLength(1);
  });

  test.each([
    ['empty', ''],
    ['junk that decodes', '\u0000\u0001\u0002PK\u0003'],
    ['ten thousand brackets', '['.repeat(10_000)],
    [
      'alias bomb',
      [
        'a: &a [x, x]',
        ...Array.from(
          'bcdefghijklmnop',
          (name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghijklmnop'[i]}`).join(', ')}]`,
        ),
      ].join('\n'),
    ],
    ['one long line', `标题: ${'长'.repeat(200_000)}`],
  ])(
    '%s is findings within seconds',
    async (_, input) => {
      const { status, stdout, stderr } = await cli(['check', '-', '--format', 'json'], { input });
      expect(status).toBe(1);
      expect(findings.parse(JSON.parse(stdout)).length).toBeGreaterThan(0);
      expect(stderr).not.toMatch(trace);
    },
    20_000,
  );
});
