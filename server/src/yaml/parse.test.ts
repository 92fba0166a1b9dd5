import { expect, test } from 'vitest';
import { isAnyKey, outline, problemsOf } from './fixture.js';
import { parseYaml } from './parse.js';

interface Case {
  readonly text: string;
  /** The tree in short: see `outline`. */
  readonly tree: unknown;
  /** Each `reason or kind` with the text it stands on. */
  readonly problems?: readonly string[];
}

const unquoted = (text: string): readonly string[] => [`unquoted ${text}`];

const values: readonly (readonly [written: string, read?: string, problems?: readonly string[]])[] = [
  ['>= 30'],
  ['> 30'],
  ['>30个'],
  ['>=90%'],
  ['>＝ 30'],
  ['> 30 次/年'],
  ['>-5'],
  ['| 30'],
  ['*'],
  ['**'],
  ['* 必填'],
  ['***'],
  ['[5, 10)'],
  ['[5,10）'],
  ['[5%, 10%)'],
  ['[1,000, 2,000)'],
  ['(5, 10]', '(5, 10]', []],
  ['[2020]10号'],
  ['[重要] 完成'],
  ['%'],
  ['@张三'],
  ['`x`'],
  ['-'],
  ['?'],
  [':'],
  ['- 30'],
  ['!重要'],
  ['& 30'],
  ['"优" 等级'],
  [', 5'],
  ['}'],
  ['>5'],
  ['= 30', '= 30', []],
  ['—', '—', []],
  ['个|家', '个|家', []],
  ['100%', '100%', []],
  ['8.５', '8.５', []],
  ['-5', '-5', []],
  ['目标：完成', '目标：完成', []],
  ['http://a.cn/b#c', 'http://a.cn/b#c', []],
  ['"≥ 30"', '≥ 30', []],
  ["'it''s'", "it's", []],
  ['"a\\tb"', 'a\tb', []],
  ['a\tb', 'a\tb', []],
  ['*base', '*base', ['unknown-anchor *base']],
  ['a: b', 'a: b', ['nested-mapping-in-line a: b']],
  ['注意:', '注意:', ['nested-mapping-in-line 注意:']],
  ['"abc', 'abc', ['unclosed-quote "abc']],
  ["'abc # x", 'abc # x', ["unclosed-quote 'abc # x"]],
  ['"a\\qb"', 'a\\qb', ['bad-escape \\']],
  ['!foo x', 'x', []],
  ['!!str 30', '30', []],
  ['!!int 30', '30', []],
];

test.each(
  values.map(([written, read, problems]) => ({
    written,
    read: read ?? written,
    problems: problems ?? unquoted(written),
  })),
)('the value $written', ({ written, read, problems }) => {
  const closed = !/^['"]abc/.test(written);
  for (const tail of closed ? ['', ' ', ' # 注', '　# 注', '　'] : ['', ' ']) {
    expect(outline(parseYaml(`target: ${written}${tail}\nn: 1`, { isKey: isAnyKey })), tail).toEqual({
      target: read,
      n: '1',
    });
    expect(problemsOf(parseYaml(`- a: 1\n  target: ${written}${tail}\n  actual: 3\n- b: 2\n`)), tail).toEqual(problems);
    expect(outline(parseYaml(`- ${written}${tail}\n- 3`, { isKey: isAnyKey })), tail).toEqual(
      /^(- |\?|-|:|a: b|注意)/.test(written) ? expect.anything() : [read, '3'],
    );
  }
});

const inFlow = [
  '>= 30',
  '> 30',
  '>= 1,000 个',
  '[5, 10)',
  '(5, 10]',
  '[5,10）',
  '**',
  '*',
  '@x',
  '-',
  '| 3',
  '%5',
  '& 3',
  '!重要',
];

test.each(inFlow)('the value %s in a flow mapping', written => {
  for (const text of [
    `- { target: ${written}, actual: 31 } # x`,
    `- {target: ${written},actual: 31}`,
    `- { actual: 31, target: ${written} }`,
    `- { actual: 31,\n    target: ${written}\n  }`,
  ]) {
    const parsed = parseYaml(text);
    expect(problemsOf(parsed), text).toEqual([`unquoted ${written}`]);
    expect(outline(parsed), text).toEqual([{ target: written, actual: '31' }]);
  }
  expect(outline(parseYaml(`[1, ${written}, 2]`))).toEqual(['1', written, '2']);
});

const cases: Readonly<Record<string, Case>> = {
  'an empty text': { text: '', tree: undefined },
  'comments alone': { text: '# a\n', tree: undefined },
  'a list stays a list': { text: 'target: [5, 10]', tree: { target: ['5', '10'] } },
  'folded text': { text: 'note: >\n  a\n  b\nx: 1', tree: { note: 'a b\n', x: '1' } },
  'kept text': { text: 'note: |-  # c\n  > 30: * "\n  权重：3\nx: 1', tree: { note: '> 30: * "\n权重：3', x: '1' } },
  'text with wide indentation': {
    text: 'note: |\n  　　第一段\nb: |\n　　第一段\nx: 1',
    tree: { note: '　　第一段\n', b: '第一段\n', x: '1' },
  },
  'folded plain text': { text: 'note: a\n  b：c\n\n  权重：3\nx: 1', tree: { note: 'a b：c\n权重：3', x: '1' } },
  'a comparison that goes on': {
    text: 'a: > 30\n  次\nx: 1',
    tree: { a: '> 30 次', x: '1' },
    problems: ['unquoted > 30'],
  },
  'full-width colons': {
    text: '权重：3\n名称： 某某\n- x',
    tree: { 权重: '3', 名称: '某某' },
    problems: ['fullwidth-colon ：', 'fullwidth-colon ： ', 'bad-indent - x'],
  },
  'full-width colons in items': {
    text: '- 名称：某某\n  权重: 3\n- "名称"：b\n- { 权重：3, 名称： x }',
    tree: [{ 名称: '某某', 权重: '3' }, { 名称: 'b' }, { 权重: '3', 名称: 'x' }],
    problems: ['fullwidth-colon ：', 'fullwidth-colon ：', 'fullwidth-colon ：', 'fullwidth-colon ： '],
  },
  'full-width colons in texts': {
    text: '年度目标:\n  - 目标一：完成\n说明: 目标：完成',
    tree: { 年度目标: ['目标一：完成'], 说明: '目标：完成' },
  },
  'a full-width colon with children': {
    text: '预算执行：\n  权重: 20',
    tree: { 预算执行: { 权重: '20' } },
    problems: ['fullwidth-colon ：'],
  },
  'no space after a colon': {
    text: '- 权重:3\n  名称:a: b',
    tree: [{ 权重: '3', 名称: 'a: b' }],
    problems: ['missing-space :', 'missing-space :'],
  },
  'no space after a dash': {
    text: 'indicators:\n  - name: a\n    weight: 3\n  -name: b\n    weight: 4\nx:\n- a\n-b\ny:\n -name: c\nz: -5',
    tree: {
      indicators: [
        { name: 'a', weight: '3' },
        { name: 'b', weight: '4' },
      ],
      x: ['a', 'b'],
      y: [{ name: 'c' }],
      z: '-5',
    },
    problems: ['missing-space -', 'missing-space -', 'missing-space -'],
  },
  'a comma left out in brackets': {
    text: 'budget: { weight: 3\n  name: 5 }\nx: 1',
    tree: { budget: { weight: '3', name: '5' }, x: '1' },
    problems: ['missing-comma 3'],
  },
  'no colon': {
    text: '权重 3\n名称: a\n随便\ntarget: 5',
    tree: { 权重: '3', 名称: 'a', target: '5' },
    problems: ['missing-colon 权重', 'missing-colon 随便'],
  },
  'a key half typed': {
    text: '- name: a\n  wei\n  target: 5\n- tar\n  weight: 3',
    tree: [{ name: 'a', target: '5' }, { weight: '3' }],
    problems: ['missing-colon wei', 'missing-colon tar'],
  },
  'wrong indentation, deeper': {
    text: '- name: a\n    weight: 3\n    target: 5\n  actual: 6',
    tree: [{ name: 'a', weight: '3', target: '5', actual: '6' }],
    problems: ['bad-indent     '],
  },
  'wrong indentation, less deep': {
    text: 'indicators:\n  - name: a\n  weight: 3\n - name: b\n- name: c',
    tree: { indicators: [{ name: 'a', weight: '3' }, { name: 'b' }, { name: 'c' }] },
    problems: ['bad-indent   ', 'bad-indent  ', 'bad-indent -'],
  },
  tabs: {
    text: 'indicators:\n\t- name: a\n\t\tweight: 3\n\t- name: b',
    tree: { indicators: [{ name: 'a', weight: '3' }, { name: 'b' }] },
    problems: ['tab-indent \t'],
  },
  'tabs beside spaces': {
    text: 'indicators:\n    - name: a\n\t  weight: 3',
    tree: { indicators: [{ name: 'a', weight: '3' }] },
    problems: ['tab-indent \t'],
  },
  'wide spaces': {
    text: 'indicators:\n　　-　name:　a　# c\n　　　　weight　:　3　\n　\n　# c\nbudget:\u00a020',
    tree: { indicators: [{ name: 'a', weight: '3' }], budget: '20' },
  },
  'an unclosed quote': {
    text: 'name: "abc\nweight: 3\nunit: "个"',
    tree: { name: 'abc', weight: '3', unit: '个' },
    problems: ['unclosed-quote "abc'],
  },
  'a quote over lines': { text: 'name: "abc\n  def"\nx: 1', tree: { name: 'abc def', x: '1' } },
  'an unclosed list': { text: 'a: [1, 2\nb: 3', tree: { a: ['1', '2'], b: '3' }, problems: ['unclosed-bracket ['] },
  'an unclosed mapping at the end': {
    text: 'a: { b: 1, c: [2',
    tree: { a: { b: '1', c: ['2'] } },
    problems: ['unclosed-bracket {'],
  },
  'an unclosed list in a mapping': {
    text: 'a: { b: [1, 2 }\nc: 3',
    tree: { a: { b: ['1', '2'] }, c: '3' },
    problems: ['unclosed-bracket ['],
  },
  'an unclosed quote in a list': {
    text: 'a: { b: "x, c: 3 }\nd: 4',
    tree: { a: { b: 'x', c: '3' }, d: '4' },
    problems: ['unclosed-quote "x, c: 3 }'],
  },
  'a flow collection over lines': {
    text: 'a: [\n  1, # c\n  2,\n]\nb: {\n  x: 1,\n  y: [2]\n}\nc: 1',
    tree: { a: ['1', '2'], b: { x: '1', y: ['2'] }, c: '1' },
  },
  aliases: { text: 'a: &x { n: 1 }\nb: *x\nc: [*x]', tree: { a: { n: '1' }, b: { n: '1' }, c: [{ n: '1' }] } },
  'an unknown anchor': {
    text: 'a: *x\nb: [*y, 2]',
    tree: { a: '*x', b: ['*y', '2'] },
    problems: ['unknown-anchor *x', 'unknown-anchor *y'],
  },
  'an alias within its anchor': { text: 'a: &x [1, *x]', tree: { a: ['1', '*x'] }, problems: ['unknown-anchor *x'] },
  merges: {
    text: 'a: &a { n: 1, m: 2 }\nb: &b {m: 3, k: 4}\nc:\n  <<: [*a, *b]\n  n: 9\nd: { <<: *a }',
    tree: { a: { n: '1', m: '2' }, b: { m: '3', k: '4' }, c: { m: '2', k: '4', n: '9' }, d: { n: '1', m: '2' } },
  },
  'a merge of nothing': { text: 'c:\n  <<: 3\n  n: 9', tree: { c: { n: '9' } }, problems: ['unexpected <<'] },
  directives: { text: '%YAML 1.1\n---\na: yes\n', tree: { a: 'yes' }, problems: ['directive %YAML 1.1'] },
  'YAML 1.2': { text: '%YAML 1.2\n---\na: yes\n', tree: { a: 'yes' } },
  'a list at its key': { text: 'a:\n- 1\n- 2\nb: 3', tree: { a: ['1', '2'], b: '3' } },
  'explicit keys': { text: '? a\n: 1\n? [x, y]\n: 2', tree: { a: '1', '[x, y]': '2' } },
  'keys that YAML forbids': {
    text: '*指标: 3\n%x: 4\n100%: ok',
    tree: { '*指标': '3', '%x': '4', '100%': 'ok' },
    problems: ['unquoted *指标', 'unquoted %x'],
  },
  'empty values': { text: 'a:\nb: \nc:\n  -\n  - # x\n  - 1', tree: { a: '', b: '', c: ['', '', '1'] } },
  'a root text and more': { text: '"a"\nb: 1', tree: 'a', problems: ['unexpected b: 1'] },
  'control characters': {
    text: 'a: x\u0001y\nb: "\u0002"',
    tree: { a: 'x\u0001y', b: '\u0002' },
    problems: ['control-character \u0001'],
  },
  'keys twice': { text: 'a: 1\na: 2', tree: { a: '2' } },
  'private use characters': {
    text: 'a: >\ue0203\ne: "\ue100\\t"',
    tree: { a: '>\ue0203', e: '\ue100\t' },
    problems: ['unquoted >\ue0203'],
  },
  'only a full-width colon, no keys known': { text: '某事：完成', tree: '某事：完成' },
  'lone carriage returns': {
    text: 'a: 1\rb: > 2\rc: 3',
    tree: { a: '1', b: '> 2', c: '3' },
    problems: ['unquoted > 2'],
  },
  'a hash in a list': { text: 'a: [#1, 2]', tree: { a: ['#1', '2'] }, problems: ['unquoted #1'] },
};

test.each(Object.entries(cases))('%s', (_, { text, tree, problems = [] }) => {
  const parsed = parseYaml(text, { isKey: isAnyKey });
  expect(problemsOf(parsed)).toEqual(problems);
  expect(outline(parsed)).toEqual(tree);
});

test('a stream has several documents with their spans', () => {
  const text = '# one\na: &x 1\n---\nb: *x\n...\n# three\n---\nc: >= 3 # t\n';
  const parsed = parseYaml(text);
  expect(parsed.documents.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '# one\na: &x 1',
    '---\nb: *x\n...\n# three',
    '---\nc: >= 3 # t',
  ]);
  expect([0, 1, 2].map(index => outline(parsed, index))).toEqual([{ a: '1' }, { b: '*x' }, { c: '>= 3' }]);
  expect(problemsOf(parsed)).toEqual(['unknown-anchor *x', 'unquoted >= 3']);
  expect(parsed.comments.map(({ text, trailing }) => [text, trailing])).toEqual([
    ['one', false],
    ['three', false],
    ['t', true],
  ]);
});

test('comments are found in broken files, but not in texts', () => {
  const { comments } = parseYaml(
    '# a\nb: "# no" # c\nd: [1, # e\n  2\nf: | # g\n  # no\nh # i\nj: x#no\nk: "x # no\n# l',
  );
  expect(comments.map(({ text }) => text)).toEqual(['a', 'c', 'e', 'g', 'i', 'l']);
});

test('spans are those of the text as given', () => {
  const text = '\ufeffa：1\r\nb:c\r\nlist:\r\n\t- "😀 x"\r\n\t- \r\n\t- it\r\nend: |\r\n  t\r\n\r\n';
  const parsed = parseYaml(text, { isKey: word => ['a', 'b'].includes(word) });
  const root = parsed.documents[0]?.root;
  const entries = root?.kind === 'map' ? root.entries : [];
  expect(entries.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'a：1',
    'b:c',
    'list:\r\n\t- "😀 x"\r\n\t- \r\n\t- it',
    'end: |\r\n  t',
  ]);
  const list = entries[2]?.value;
  expect(
    list?.kind === 'list' ? list.items.map(({ span }) => [span.start, text.slice(span.start, span.end)]) : [],
  ).toEqual([
    [text.indexOf('"'), '"😀 x"'],
    [text.indexOf('- \r') + 1, ''],
    [text.indexOf('it'), 'it'],
  ]);
  expect(root?.span).toEqual({ start: 1, end: text.trimEnd().length });
});

test('what an alias brings stands at the alias', () => {
  const text = 'a: &x { n: 1 }\nb:\n  <<: *x\n  m: 2';
  const root = parseYaml(text).documents[0]?.root;
  const b = root?.kind === 'map' ? root.entries[1]?.value : undefined;
  const use = { start: text.indexOf('*x'), end: text.indexOf('*x') + 2 };
  expect(b).toMatchObject({
    borrowed: false,
    entries: [{ key: 'n', keySpan: use, span: use, value: { span: use, borrowed: true, value: '1' } }, { key: 'm' }],
  });
});

test('scalars say how they were written and where their text stands', () => {
  const text = `- plain\n- 'it'\n- "x\\ty"\n- >= 3\n- "z\n- |\n  b\n-`;
  const root = parseYaml(text).documents[0]?.root;
  const items = root?.kind === 'list' ? root.items : [];
  const told = items.map(
    item => item.kind === 'scalar' && [item.style, item.verbatim && text.slice(item.verbatim.start, item.verbatim.end)],
  );
  expect(told).toEqual([
    ['plain', 'plain'],
    ['single', 'it'],
    ['double', undefined],
    ['plain', '>= 3'],
    ['plain', 'z'],
    ['block', undefined],
    ['empty', undefined],
  ]);
});
