import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './run.js';

type Finding = Readonly<{
  file: string;
  code: string;
  related?: readonly { file: string; range: { start: { line: number } } }[];
}>;

let cli: ReturnType<typeof buildCli>;
let folder: string;

const form = (actual: number, score: number): string =>
  `年度: 2020\n单位名称: 单位${actual}\n预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 巡查次数, 权重: 80, 目标值: ≥100 次, 完成值: ${actual} 次, 得分: ${score} }\n`;

beforeAll(() => {
  cli = buildCli();
  folder = mkdtempSync(join(tmpdir(), 'perf-yaml-many-'));
  mkdirSync(join(folder, '批'));
  for (let i = 0; i < 48; i++)
    writeFileSync(join(folder, '批', `${String(i).padStart(3, '0')}.perf.yaml`), form(60 + i, 80));
  writeFileSync(join(folder, '批', '025.perf.yaml'), Buffer.from([0xb2, 0xe2, 0xca, 0xd4]));
}, 60_000);

const files = (stdout: string): string[] => [...new Set((JSON.parse(stdout) as Finding[]).map(({ file }) => file))];

describe('many files', () => {
  test('are checked on several threads as they would be one by one, in order; one that is no text never stops the rest', async () => {
    const { status, stdout, stderr } = await cli(['check', '批', '--format', 'json'], { cwd: folder });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'perf-yaml: 批/025.perf.yaml：不是 UTF-8 编码的文本，请另存为 UTF-8 后再试\n',
    });
    const named = files(stdout);
    expect(named).toEqual([...named].sort());
    expect(named.length).toBeGreaterThan(30);
    const some = await cli(['check', '批/00*.perf.yaml', '--format', 'json'], { cwd: folder });
    const few = files(some.stdout);
    expect(JSON.parse(some.stdout)).toEqual((JSON.parse(stdout) as Finding[]).filter(({ file }) => few.includes(file)));
  }, 30_000);

  test('one that takes more memory than there is costs itself alone', async () => {
    mkdirSync(join(folder, '大'));
    for (let i = 0; i < 44; i++)
      writeFileSync(join(folder, '大', `${String(i).padStart(3, '0')}.perf.yaml`), form(60 + i, 80));
    writeFileSync(
      join(folder, '大', '020.perf.yaml'),
      `绩效指标:\n${'  - { 名称: 巡查次数, 权重: 1, 目标值: ≥100 次, 完成值: 99 次, 得分: 1 }\n'.repeat(90_000)}`,
    );
    const { status, stdout, stderr } = await cli(['check', '大', '--format', 'json'], {
      cwd: folder,
      env: { NODE_OPTIONS: '--max-old-space-size=40' },
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'perf-yaml: 大/020.perf.yaml：内存不够，没能处理完这个文件；请单独处理它，或者把它分成几个文件\n',
    });
    expect(files(stdout).length).toBeGreaterThan(30);
  }, 30_000);

  test('give a SARIF log that its schema allows, and a JUnit report that counts', async () => {
    const { stdout } = await cli(['check', '批', '--format', 'sarif'], { cwd: folder });
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync('test/cli/sarif-2.1.0.schema.json', 'utf8')) as object,
    );
    expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([]);
    const junit = (await cli(['check', '批', '--format', 'junit'], { cwd: folder })).stdout;
    const counted = /<testsuites name="perf-yaml" tests="(\d+)" failures="(\d+)"/.exec(junit);
    expect([counted?.[1], counted?.[2]]).toEqual([
      String(junit.match(/<testcase /g)?.length),
      String(junit.match(/<failure /g)?.length),
    ]);
  }, 30_000);

  test('say in every report for machines what could not be read', async () => {
    writeFileSync(join(folder, 'gbk.perf.yaml'), Uint8Array.from([0xbc, 0xa8, 0xd0, 0xa7, 0x3a, 0x20, 0x31]));
    const checked = (format: string): Promise<{ stdout: string; status: number | null }> =>
      cli(['check', '批/001.perf.yaml', 'gbk.perf.yaml', '无,.perf.yaml', '--format', format], { cwd: folder });
    const sarif = await checked('sarif');
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync('test/cli/sarif-2.1.0.schema.json', 'utf8')) as object,
    );
    const log = JSON.parse(sarif.stdout) as { runs: { invocations: object[] }[] };
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    expect(sarif.status).toBe(2);
    expect(log.runs[0]?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { message: { text: '无,.perf.yaml: 没有这个文件或文件夹' } },
          { locations: [{ physicalLocation: { artifactLocation: { uri: 'gbk.perf.yaml' } } }] },
        ],
      },
    ]);
    const junit = (await checked('junit')).stdout;
    expect(junit).toContain('errors="2"');
    expect(junit.match(/<testcase /g)?.length).toBe(Number(/ tests="(\d+)"/.exec(junit)?.[1]));
    expect((await checked('github')).stdout).toContain(
      '::error file=无%2C.perf.yaml,title=unreadable::没有这个文件或文件夹\n',
    );
  }, 30_000);

  test('are scored into one list', async () => {
    const { stdout } = await cli(['score', '批', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toHaveLength(47);
  }, 30_000);
});

describe('review', () => {
  test('the most over-claimed first, with its change of grade', async () => {
    const { status, stdout } = await cli(['review', '批/000.perf.yaml', '批/040.perf.yaml', '--format', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: '批/000.perf.yaml',
        overclaimed: '32',
        total: { claimed: '100', computed: '68' },
        grade: { claimed: '优', computed: '中', changes: true },
        unexplained: 1,
        findings: { 'score-mismatch': 1 },
      },
      { file: '批/040.perf.yaml', overclaimed: '0', grade: { changes: false } },
    ]);
  });

  test('as table, CSV, a page with charts and a workbook', async () => {
    expect((await cli(['review', '批/000.perf.yaml'], { cwd: folder })).stdout).toMatch(
      /多报分数.*\n.*\n +32 +100 +68 .*优→中/,
    );
    expect(
      (await cli(['review', '批/000.perf.yaml', '--format', 'csv', '--locale', 'en'], { cwd: folder })).stdout.split(
        '\r\n',
      )[0],
    ).toMatch(/^Over-claimed,Claimed,Computed,/);
    await cli(['review', '批/000.perf.yaml', '-o', '复核.html'], { cwd: folder });
    expect(readFileSync(join(folder, '复核.html'), 'utf8')).toMatch(/<svg [^]*<table /);
    await cli(['review', '批/000.perf.yaml', '-o', '复核.xlsx'], { cwd: folder });
    expect(readFileSync(join(folder, '复核.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect((await cli(['review', '批', '--format', 'xlsx'], { cwd: folder })).status).toBe(2);
  });
});

describe('diff', () => {
  test('ends with 1 where something changed, 0 where nothing did, 2 where there is nothing to read', async () => {
    writeFileSync(join(folder, 'a.perf.yaml'), form(90, 72));
    writeFileSync(join(folder, 'b.perf.yaml'), form(90, 80).replace('≥100', '≥90'));
    const { status, stdout } = await cli(['diff', 'a.perf.yaml', 'b.perf.yaml', '--format', 'json'], { cwd: folder });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        rows: [
          {
            shift: 'easier',
            changes: [
              { what: 'target', before: '≥100 次', after: '≥90 次' },
              { what: 'claimed' },
              { what: 'computed', before: '72', after: '80' },
            ],
          },
        ],
      },
    ]);
    expect((await cli(['diff', 'a.perf.yaml', 'a.perf.yaml'], { cwd: folder })).status).toBe(0);
    expect((await cli(['diff', 'a.perf.yaml', '没有.perf.yaml'], { cwd: folder })).status).toBe(2);
    expect(
      (await cli(['diff', 'a.perf.yaml', 'b.perf.yaml', '--format', 'markdown', '--locale', 'en'], { cwd: folder }))
        .stdout,
    ).toContain('| target | ≥100 次 | ≥90 次 | the target is easier to meet now');
  });

  test('a target below last year’s actual, or below the baseline, is flagged', async () => {
    writeFileSync(join(folder, 'last.perf.yaml'), form(120, 80));
    writeFileSync(
      join(folder, 'this.perf.yaml'),
      form(120, 80).replace('2020', '2021').replace('完成值', '基线值: 110 次, 完成值'),
    );
    const { stdout } = await cli(['diff', 'last.perf.yaml', 'this.perf.yaml'], { cwd: folder });
    expect(stdout).toContain(
      '! 产出指标 › 巡查次数\n    目标值比基线值 110 次 要求更低，请核实是否定得过低\n    目标值比上年已完成的 120 次 要求更低，请核实是否定得过低\n',
    );
  });
});

describe('rollup', () => {
  test('aggregate first, score after: 2 % of 300 and 5 % of 100 are 2.75 %, full marks', async () => {
    const { status, stdout } = await cli(['rollup', 'samples/汇总', '--format', 'json']);
    expect(status).toBe(0);
    const [card] = JSON.parse(stdout) as [
      {
        indicators: { path: string[]; actual: string; computed: string }[];
        trail: { path: string[]; file: string; value: string; funds: string; adds: string; whole: string }[];
        sources: object[];
      },
    ];
    expect(card.indicators.find(({ path }) => path.at(-1) === '返修率')).toMatchObject({
      actual: '2.75%',
      computed: '10',
    });
    expect(card.trail.filter(({ path }) => path.at(-1) === '返修率')).toMatchObject([
      { file: '一标段.perf.yaml', value: '2%', funds: '300', adds: '1.5', whole: '2.75%' },
      { file: '二标段.perf.yaml', value: '5%', funds: '100', adds: '1.25', whole: '2.75%' },
    ]);
    expect(card.sources).toMatchObject([
      { file: '一标段.perf.yaml', funds: '300', problem: null },
      { file: '二标段.perf.yaml', planned: '100', spent: '96' },
    ]);
  });

  test('what is no roll-up is said; a finding leads to the row of the source', async () => {
    expect(await cli(['rollup', 'a.perf.yaml'], { cwd: folder })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('没有汇总表') as string,
    });
    writeFileSync(join(folder, 'empty.perf.yaml'), form(1, 1).replace(', 完成值: 1 次, 得分: 1', ''));
    writeFileSync(
      join(folder, 'whole.perf.yaml'),
      form(1, 1).replace('预算执行', '汇总来源: [empty.perf.yaml]\n预算执行').replace(', 完成值: 1 次, 得分: 1', ''),
    );
    const { stdout } = await cli(['check', 'whole.perf.yaml', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(stdout) as Finding[]).find(({ code }) => code === 'actual-missing')?.related).toMatchObject([
      { file: 'empty.perf.yaml', range: { start: { line: 6 } } },
    ]);
  });
});

test('--watch checks again when a file changes', async () => {
  const file = join(folder, 'watched', 'a.perf.yaml');
  mkdirSync(join(folder, 'watched'));
  writeFileSync(file, form(90, 80));
  const child = spawn(process.execPath, [cli.script, 'check', 'watched', '--watch'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8' },
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', text => (out += text));
  try {
    await expect.poll(() => out, { timeout: 15_000 }).toContain('共检查 1 个文件：1 个错误');
    writeFileSync(file, form(90, 72));
    await expect.poll(() => out, { timeout: 15_000 }).toContain('共检查 1 个文件：0 个错误');
  } finally {
    child.kill();
  }
}, 40_000);
