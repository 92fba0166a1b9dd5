import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './run.js';

let cli: ReturnType<typeof buildCli>;
beforeAll(() => void (cli = buildCli()), 60_000);

const form =
  '评分办法: wuhan-2020\n标题: 表\n绩效指标:\n  - { 名称: 走访次数, 权重: 80, 目标值: ≥3 次, 完成值: 3 次 }\n';
const folder = (): string => mkdtempSync(join(tmpdir(), 'perf-yaml-real-'));

describe('the output is never the input', () => {
  test.each(['symlink', 'link'] as const)('by whatever %s it is named', async kind => {
    const cwd = folder();
    const link = kind === 'symlink' ? symlinkSync : linkSync;
    writeFileSync(join(cwd, 's.perf.yaml'), form);
    writeFileSync(join(cwd, 'i.csv'), '三级指标,目标值\n甲,3\n');
    link(join(cwd, 's.perf.yaml'), join(cwd, 's2.md'));
    link(join(cwd, 'i.csv'), join(cwd, 'i2.perf.yaml'));
    expect((await cli(['export', 's.perf.yaml', '-o', 's2.md'], { cwd })).status).toBe(2);
    expect((await cli(['import', 'i.csv', '-o', 'i2.perf.yaml'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 's.perf.yaml'), 'utf8')).toBe(form);
    expect(readFileSync(join(cwd, 'i.csv'), 'utf8')).toBe('三级指标,目标值\n甲,3\n');
  });

  test.each(['symlink', 'link'] as const)('nor a file among many, nor one that a roll-up adds up (%s)', async kind => {
    const cwd = folder();
    const link = kind === 'symlink' ? symlinkSync : linkSync;
    mkdirSync(join(cwd, '上报'));
    writeFileSync(join(cwd, '上报/甲.perf.yaml'), form);
    writeFileSync(join(cwd, '汇总.perf.yaml'), form.replace('标题: 表', '汇总来源: [上报/甲.perf.yaml]'));
    for (const name of ['表.html', '表.csv', '表.md']) link(join(cwd, '上报/甲.perf.yaml'), join(cwd, name));
    const outputs = [
      ['review', '上报', '-o', '表.html'],
      ['review', '上报', '-o', '表.csv'],
      ['review', '上报', '-o', '上报/甲.perf.yaml'],
      ['publish', '上报', '-o', '表.html'],
      ['export', '汇总.perf.yaml', '-o', '表.md'],
      ['export', '汇总.perf.yaml', '--report', '-o', '表.md'],
    ];
    for (const args of outputs) {
      const { status, stderr } = await cli(args, { cwd });
      expect({ args, status }).toEqual({ args, status: 2 });
      expect(stderr).toContain(args.at(-1));
      expect(readFileSync(join(cwd, '上报/甲.perf.yaml'), 'utf8')).toBe(form);
    }
  });
});

describe('paths reach the command as they are', () => {
  test('from a list: globs, blanks, several on one line', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, '二 处/深'), { recursive: true });
    for (const name of ['a', '二 处/b', '二 处/深/c']) writeFileSync(join(cwd, `${name}.perf.yaml`), form);
    const checked = async (list: string): Promise<number> => {
      const { stdout } = await cli(['check', '--paths-from', '-', '--format', 'sarif'], { cwd, input: list });
      const [run] = (JSON.parse(stdout) as { runs: { artifacts?: unknown[]; results: { locations: unknown[] }[] }[] })
        .runs;
      return new Set(run?.results.map(each => JSON.stringify(each.locations).match(/[^"/]+\.perf\.yaml/)?.[0])).size;
    };
    const { stdout } = await cli(['check', '--paths-from', '-'], { cwd, input: '**/*.perf.yaml\n' });
    expect(stdout).toContain('3');
    expect(await checked('二 处\n')).toBe(await checked('二 处/b.perf.yaml\n二 处/深/c.perf.yaml\n'));
    expect(
      (await cli(['check', '--paths-from', '-'], { cwd, input: 'a.perf.yaml **/c.perf.yaml' })).status,
    ).toBeLessThan(2);
    expect((await cli(['check', '--paths-from', '-'], { cwd, input: '\n' })).status).toBe(2);
    expect(await checked('二 处/*.perf.yaml\n')).toBe(1);
    const nowhere = await cli(['check', '无/**', '--locale', 'zh-CN'], { cwd });
    expect(nowhere).toMatchObject({ status: 2, stderr: 'perf-yaml: 无/**：没有这个文件或文件夹\n' });
  });
});

describe('what cannot be read', () => {
  test.runIf(process.getuid?.() === 0)('a folder below is named, and the command ends with 2', async () => {
    const cwd = folder();
    chmodSync(cwd, 0o755);
    mkdirSync(join(cwd, '密'));
    writeFileSync(join(cwd, 'a.perf.yaml'), form);
    writeFileSync(join(cwd, '密/b.perf.yaml'), form);
    chmodSync(join(cwd, '密'), 0o700);
    const script = join(folder(), 'cli.mjs');
    execFileSync('cp', [cli.script, script]);
    for (const path of [script, join(script, '..')]) chmodSync(path, 0o755);
    const asNobody = (command: string): string =>
      execFileSync(
        'setpriv',
        [
          '--reuid=65534',
          '--regid=65534',
          '--clear-groups',
          process.execPath,
          script,
          command,
          '.',
          '--locale',
          'zh-CN',
        ],
        { cwd, stdio: ['ignore', 'ignore', 'pipe'] },
      ).toString();
    for (const command of ['check', 'review'])
      expect(() => asNobody(command)).toThrow(expect.objectContaining({ status: 2, stderr: expect.any(Buffer) }));
  });
});

describe('what is written', () => {
  test('a table for a spreadsheet begins with the mark of its encoding', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.perf.yaml'), form);
    await cli(['review', '.', '-o', 'x.csv'], { cwd });
    expect([...readFileSync(join(cwd, 'x.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('control characters of a file are shown in texts for people, wherever they go, and stay in data', async () => {
    const cwd = folder();
    const bad = form.replace('走访次数', '"\\e[31m走\\a访\\u202e次数"').replace('3 次 }', '1 次 }');
    writeFileSync(join(cwd, 'a.perf.yaml'), bad);
    const text = await cli(['check', 'a.perf.yaml'], { cwd });
    expect(text.stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    const { stdout } = await cli(['score', 'a.perf.yaml', '--format', 'json'], { cwd });
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\\u001b[31m走\\u0007访\u202e次数');
  });

  test('what a killed run left behind goes with the next one; a file of several names keeps them', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.perf.yaml'), form.replace('标题: 表', '标题:   表'));
    linkSync(join(cwd, 'a.perf.yaml'), join(cwd, 'b.perf.yaml'));
    const left = join(cwd, '.a.perf.yaml.tmp');
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    expect((await cli(['fmt', 'a.perf.yaml'], { cwd })).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.perf.yaml', 'b.perf.yaml']);
    expect(readFileSync(join(cwd, 'b.perf.yaml'), 'utf8')).toBe(form);
  });
});
