import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './call.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-out-'));
  mkdirSync(join(folder, '批'));
  cpSync('samples/农村公路养护2022.perf.yaml', join(folder, '批/甲.perf.yaml'));
  writeFileSync(join(folder, '批/空.perf.yaml'), '');
  const form = readFileSync('samples/农村公路养护2022.perf.yaml', 'utf8');
  writeFileSync(join(folder, '批/双.perf.yaml'), `${form}---\n标题: 乙\n`);
});

const at = (name: string): string => join(folder, name);

describe('a form without indicators is told where it is left out', () => {
  it.each([
    ['review', ['review', '批'], '没有列入'],
    ['publish', ['publish', '批', '-o', 'publish.html'], '没有印出'],
    ['score', ['score', '批'], '无从计分'],
  ])('%s', async (_, [command = '', input = '', ...rest], so) => {
    const { status, stderr } = await call([command, at(input), ...rest.map(each => (each === '-o' ? each : at(each)))]);
    expect(stderr).toContain(`空.perf.yaml：没有“绩效指标”，${so}`);
    expect(stderr).toContain(`双.perf.yaml：2 份表中有 1 份没有“绩效指标”，${so}`);
    expect(stderr).not.toContain('甲.perf.yaml');
    expect(status).toBe(0);
  });
});

describe('nothing is written under a name that promises another kind', () => {
  it.each([
    [['review', '批'], 'table.docx', 'docx 只用于批量复核报告，请加上 --report'],
    [['review', '批'], 'table.pdf', '看不出要什么格式'],
    [['next', '批/甲.perf.yaml'], '下年.xlsx', '文件名应以 .perf.yaml 结尾'],
    [['import', 'shared.csv'], '自评表.docx', '文件名应以 .perf.yaml 结尾'],
  ])('%j -o %s', async ([command = '', input = ''], output, said) => {
    const { status, stderr } = await call([command, at(input), '-o', at(output)]);
    expect(stderr).toContain(said);
    expect(status).toBe(2);
    expect(existsSync(at(output))).toBe(false);
  });
});
