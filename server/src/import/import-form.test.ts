import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { type Imported, importForm } from './import-form.js';
import { wordFile } from './package-testing.js';
import { sayPlace } from './cells/place.js';

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

test.each([',', ';'])(
  'a table out of standard input, which has no name, parted by %s, is read as under its name',
  async mark => {
    const table = '一级指标,二级指标,三级指标,目标值,完成值,权重,得分\n产出指标,数量指标,宣讲场次,3场,3场,5,5\n';
    const bytes = new TextEncoder().encode(table.replaceAll(',', mark));
    const [nameless, named] = await Promise.all(['-', '表.csv'].map(name => importForm(bytes, name, 'zh-CN')));
    expect(nameless).toEqual(named);
    expect(nameless).toMatchObject({ rows: 1, kept: [] });
  },
);

test('what was misread in print is mended only where the row’s own score proves it, and flagged', async () => {
  const { text, kept } = await imported('look-alikes.txt');
  expect(kept.map(each => each.text)).toEqual(['目标值 298% → ≥98%', '目标值 290% → ≥90%', '目标值 290% → ≥90%']);
  expect(text).toContain('目标值: 250%');
});

test('a sheet that was saved with all its rows is read up to the last one that holds anything', async () => {
  const sheet = `三级指标,目标值,完成值,权重,得分\n甲,3,3,5,5\n${',,,,\n'.repeat(900_000)}`;
  const result = await importForm(new TextEncoder().encode(sheet), 'a.csv', 'zh-CN');
  expect(result).toMatchObject({ rows: 1, kept: [] });
});

test('a form of targets gets neither weights nor scores', async () =>
  expect((await imported('targets-only.html')).text).not.toMatch(/权重|得分|完成值|总分/));

describe('what stands above the table of a Word document', () => {
  const paragraph = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
  const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map(text => cell(paragraph(`<w:t>${text}</w:t>`))).join('')}</w:tr>`;
  const table = `<w:tbl>${row(['一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '得分'])}${row(['产出指标', '数量指标', '甲', '3', '3', '5', '5'])}</w:tbl>`;
  const read = async (body: string): Promise<string> => {
    const result = await importForm(wordFile(body), '表.docx', 'zh-CN');
    return 'text' in result ? result.text : result.failure['zh-CN'];
  };

  test.each(['<w:tab/>', '<w:ptab/>', ...[' ', '　', '；', ';', '，', '、', '|'].map(sign => `<w:t>${sign}</w:t>`)])(
    'a label that is known ends the value before it, whatever stands between: %s',
    async between => {
      const line = ['单位名称：某中心', '填报日期：2021年5月25日', '填报人：张某'].map(text => `<w:t>${text}</w:t>`);
      const text = await read(paragraph(line.join(between)) + table);
      expect(text).toMatch(/^单位名称: 某中心$/m);
      expect(text).toMatch(/^填报日期: 2021年5月25日$/m);
      expect(text).toMatch(/^填报人: 张某$/m);
    },
  );

  test.each([
    ['', ''],
    ['', '：'],
    ['', ':'],
    ['', '　：'],
    ['*', ''],
    ['★ ', '：'],
  ])('a label in a cell of its own has its value in the next one, between %j and %j', async (star, colon) => {
    const row = ['项目名称', '乡村道路', '填报日期', '年　　月　　日', '主管部门', '交通局'].map((text, index) =>
      cell(paragraph(`<w:t>${index % 2 === 0 ? `${star}${text}${colon}` : text}</w:t>`)),
    );
    const text = await read(`<w:tbl><w:tr>${row.join('')}</w:tr></w:tbl>${table}`);
    expect(text).toMatch(/^项目名称: 乡村道路$/m);
    expect(text).toMatch(/^主管部门: 交通局$/m);
    expect(text).not.toMatch(/填报日期|#/);
  });

  test('goals in one cell keep their paragraphs; those that are numbered are goals of their own', async () => {
    const goals = (texts: readonly string[]): string =>
      `<w:tbl><w:tr>${cell(paragraph('<w:t>年度目标</w:t>'))}${cell(texts.map(text => paragraph(`<w:t>${text}</w:t>`)).join(''))}</w:tr></w:tbl>`;
    expect(await read(goals(['完成培训', '完成考核']) + table)).toContain('  - |\n    完成培训\n    完成考核\n');
    for (const [first, second] of ['1. 2.', '（一） （二）', '一、 二、', 'a) b)', '① ②', '⑴ ⑵', 'I. II.'].map(each =>
      each.split(' '),
    ))
      expect(await read(goals([`${first}完成培训`, `${second}完成考核`]) + table)).toContain(
        '  - 完成培训\n  - 完成考核\n',
      );
  });
});
