// One evaluation of any length in the three shapes that servers read: this project's form, JSON with a schema, YAML with the same schema.

/** Groups of ten rows, every claim right but for a few that are above their weight. */
export function evaluation(count) {
  const weight = 80 / count;
  const digits = Math.max(0, Math.ceil(-Math.log10(weight)) + 1);
  const errors = Math.max(1, Math.min(40, Math.floor(count / 50)));
  const step = Math.floor(count / errors);
  const rows = Array.from({ length: count }, (_, index) => {
    const actual = 70 + 5 * ((index * 7) % 7);
    const claim =
      index % step === step >> 1 && index / step < errors
        ? '88.5'
        : (Math.round(Math.min(100, actual) * weight + 1e-9) / 100).toFixed(2);
    return {
      name: `${['年度', '季度', '重点', '新增'][index % 4]}${['巡查', '培训', '道路养护', '就业帮扶', '设备购置'][index % 5]}完成数${index + 1}`,
      weight: trim(weight, digits),
      actual,
      claim,
      short: actual < 100,
      note: `数据取自业务台账，由业务科室填报、财政复核，第${index + 1}项。`,
    };
  });
  const groups = [];
  for (let at = 0; at < count; at += 10)
    groups.push({
      name: `产出指标${groups.length + 1}`,
      rows: rows.slice(at, at + 10),
      weight: trim(weight * Math.min(10, count - at), digits),
    });
  return { groups, errors };
}

const trim = (value, digits) => value.toFixed(digits).replace(/\.?0+$/, '');

const form = count =>
  [
    '单位名称: 测试单位',
    '年度: 2020',
    '填报日期: 2021-05-25',
    '预算执行:',
    '  预算数: 100',
    '  执行数: 100',
    '  执行率: 100%',
    '  得分: 20',
    '绩效指标:',
    ...evaluation(count).groups.flatMap(group => [
      `  - 名称: ${group.name}`,
      `    权重: ${group.weight}`,
      '    指标:',
      ...group.rows.flatMap(row => [
        `      - 名称: ${row.name}`,
        `        权重: ${row.weight}`,
        '        方向: 正向',
        '        目标值: 100 次',
        `        完成值: ${row.actual} 次`,
        `        得分: ${row.claim}`,
        ...(row.short ? [`        偏差: ${row.note}措施已落实。`] : []),
        `        说明: ${row.note}`,
      ]),
    ]),
    '',
  ].join('\n');

const data = count => ({
  organization: '测试单位',
  year: 2020,
  indicators: evaluation(count).groups.map(({ name, weight, rows }) => ({
    name,
    weight: Number(weight),
    indicators: rows.map(row => ({
      name: row.name,
      weight: Number(row.weight),
      direction: 'at-least',
      target: '100 次',
      actual: `${row.actual} 次`,
      score: Number(row.claim),
      deviation: row.short ? `${row.note}措施已落实。` : row.note,
      note: row.note,
    })),
  })),
});

const json = count => `${JSON.stringify(data(count), undefined, 2)}\n`;
const yaml = count =>
  `organization: 测试单位\nyear: 2020\nindicators:\n${data(count)
    .indicators.map(
      group =>
        `  - name: ${group.name}\n    weight: ${group.weight}\n    indicators:\n${group.indicators
          .map(row =>
            Object.entries(row)
              .map(([key, value], at) => `      ${at ? '  ' : '- '}${key}: ${value}`)
              .join('\n'),
          )
          .join('\n')}`,
    )
    .join('\n')}\n`;

/** What people type: a letter, a digit of each value that the score rests on, a whole row. */
export const kinds = ['note', 'name', 'actual', 'target', 'score', 'added', 'deleted'];

/** How each shape is written, and where each kind of edit is done: group 1 of a pattern ends where the letter or digit goes. */
export const shapes = {
  form: shape({
    languageId: 'perf-yaml',
    file: 'bench.perf.yaml',
    text: form,
    row: /^ {6}- 名称: /,
    group: /^ {2}- 名称: /,
    places: {
      note: [/^( +说明: ..)/, '新'],
      name: [/^( {6}- 名称: ..)/, '新'],
      actual: [/^( +完成值: )(?!100)\d/, '1'],
      target: [/^( +目标值: 100)/, '0'],
      score: [/^( {6,}得分: )/, '999'],
    },
    hover: /^( +权)重: /,
    complete: /^( +方向: )/,
  }),
  json: shape({
    languageId: 'json',
    file: 'bench.perf.json',
    text: json,
    row: /^ {8}\{$/,
    group: /^ {4}[{}]/,
    places: {
      note: [/^( +"note": "..)/, '新'],
      name: [/^( {10}"name": "..)/, '新'],
      actual: [/^( +"actual": ")(?!100)\d/, '1'],
      target: [/^( +"target": "100)/, '0'],
      score: [/^( +"score": )/, '999'],
    },
    hover: /^( +"wei)ght": /,
    complete: /^( +"direction": ")/,
  }),
  yaml: shape({
    languageId: 'yaml',
    file: 'bench.peer.yaml',
    text: yaml,
    row: /^ {6}- name: /,
    group: /^ {2}- name: /,
    places: {
      note: [/^( +note: ..)/, '新'],
      name: [/^( {6}- name: ..)/, '新'],
      actual: [/^( +actual: )(?!100)\d/, '1'],
      target: [/^( +target: 100)/, '0'],
      score: [/^( +score: )/, '999'],
    },
    hover: /^( +wei)ght: /,
    complete: /^( +direction: )/,
  }),
};

/** A shape with its edits: `edit(kind, lines, share)` is one of that kind in the first row behind a share of the file whose score was right. */
function shape({ row, group, places, ...rest }) {
  const edit = (kind, lines, share) => {
    const [from, to] = rightRow(lines, share, row, group);
    const start = { line: from, character: 0 };
    if (kind === 'deleted') return { start, end: { line: to, character: 0 }, text: '' };
    if (kind === 'added') {
      const text = lines.slice(from, to).join('\n').replace('完成数', '完成新数');
      return { start, end: start, text: `${text}\n` };
    }
    const [pattern, text] = places[kind];
    const line = lines.findIndex((own, at) => at >= from && pattern.test(own));
    const place = { line, character: pattern.exec(lines[line])[1].length };
    return { start: place, end: place, text };
  };
  return { ...rest, edit };
}

/** The lines of a row that another one of its group follows, that fell short of its target and claims what it may. */
function rightRow(lines, share, row, group) {
  const first = Math.floor(lines.length * share);
  for (let step = 0; step < lines.length; step++) {
    const from = (first + step) % lines.length;
    if (!row.test(lines[from])) continue;
    const to = lines.findIndex((own, at) => at > from && row.test(own));
    const own = lines.slice(from, to);
    if (to > 0 && !own.some(line => group.test(line) || /88\.5|(完成值|actual)\W+100 /.test(line))) return [from, to];
  }
  throw new Error('no row fits');
}

/** The same checks as JSON Schema: known keys, kinds of values, no score above 20. */
export const schema = (() => {
  const row = {
    type: 'object',
    required: ['name', 'weight'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      weight: { type: 'number', exclusiveMinimum: 0, description: '权重' },
      direction: {
        enum: ['at-least', 'at-most', 'equal', 'between', 'deadline', 'yes-no', 'qualitative'],
        description: '方向',
      },
      target: { type: 'string' },
      actual: { type: 'string' },
      score: { type: 'number', maximum: 20, description: '得分' },
      deviation: { type: 'string' },
      note: { type: 'string' },
    },
  };
  const group = {
    type: 'object',
    required: ['name', 'indicators'],
    additionalProperties: false,
    properties: { name: { type: 'string' }, weight: { type: 'number' }, indicators: { type: 'array', items: row } },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      organization: { type: 'string' },
      year: { type: 'integer' },
      indicators: { type: 'array', items: group },
    },
  };
})();
