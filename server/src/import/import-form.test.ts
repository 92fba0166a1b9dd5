import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { type Imported, importForm } from './import-form.js';
import { sayPlace } from './place.js';

const folder = 'test/forms';
const forms = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(({ name }) => name);

async function imported(name: string): Promise<Imported> {
  const result = await importForm(new Uint8Array(readFileSync(`${folder}/${name}`)), name, 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  return result;
}

test('the reference form imports into the reference sample, byte for byte', async () => {
  const result = await imported('self-evaluation-2020.txt');
  expect(result).toMatchObject({ rows: 20, kept: [], warnings: [] });
  expect(result.text).toBe(readFileSync('samples/智造园2020.perf.yaml', 'utf8'));
});

describe('forms as they are published', () => {
  test.each(forms)('%s', async name => {
    const { text, kept, warnings } = await imported(name);
    const said = [
      ...warnings.map(words => words['zh-CN']),
      ...kept.map(each => `${sayPlace(each.place)['zh-CN']}：${each.text}`),
    ];
    await expect(`${text}${said.map(line => `## ${line}\n`).join('')}`).toMatchFileSnapshot(
      `../../../${folder}/golden/${name}.perf.yaml`,
    );
    const unreadable = check(analyze(text, { profile: profileLookup() })).findings.filter(
      ({ rule }) => rule.group === 'reading' && rule.code !== 'missing-key',
    );
    expect(unreadable.map(({ rule, message }) => `${rule.code} ${message('zh-CN')}`)).toEqual([]);
  });
});

test.each(['official.xlsx', 'official.xls', 'official.docx'])(
  'the reference form out of an office file (%s): all twenty rows, claimed and computed',
  async name => {
    const { text, rows, kept } = await imported(name);
    expect({ rows, kept }).toEqual({ rows: 20, kept: [] });
    const [document] = analyze(text, { profile: profileLookup() }).documents;
    expect(document?.scorecard.total.sum.claimed?.toFixed()).toBe('92.82');
    expect(document?.scorecard.total.sum.rounded?.toFixed()).toBe('91.57');
  },
);

test('what was misread in print is mended only where the row’s own score proves it, and flagged', async () => {
  const { text, kept } = await imported('look-alikes.txt');
  expect(kept.map(each => each.text)).toEqual(['目标值 298% → ≥98%', '目标值 290% → ≥90%', '目标值 290% → ≥90%']);
  expect(text).toContain('目标值: 250%');
});

test('a form of targets gets neither weights nor scores', async () =>
  expect((await imported('targets-only.html')).text).not.toMatch(/权重|得分|完成值|总分/));
