import fc from 'fast-check';

/** One edit of someone at work in a file: a place, drawn as a share of the text, how much goes and what comes. */
export interface Keystroke {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** Whether it goes to the start of the line that holds the place. */
  readonly lineStart: boolean;
}

const typed = [
  '1',
  '9',
  '新',
  '.',
  ' ',
  '\n',
  '\r\n',
  '-',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  '：',
  '#',
  ' #',
  '%',
  '>',
  '|',
  '&',
  '*',
  '!',
  '\t',
  '　',
  '\r',
  '\ue000',
  '\uf8ff',
  '\u0001',
  '**',
  '>= 30',
  '[5, 10)',
];
const lines = [
  '  - 名称: 新组\n    权重: 3\n    指标:\n      - 名称: 甲\n        权重: 3\n',
  '      - 名称: 加的\n        权重: 2\n        目标值: ≥ 3 个\n',
  '        说明: |\n          第一段\n          # 不是注释\n',
  '        分项:\n          - 名称: 一\n            完成值: 3\n',
  '        说明: "未完\n',
  '      - { 名称: 流, 权重: 1 }\n',
  '        备注: [未完\n',
  '# 注释\n',
  '        # perf-ignore score-mismatch: 因\n',
  '\n',
  '---\n',
  '...\n',
  '改进措施: 有\n',
  '      - &a { 名称: 锚 }\n',
  '      - *a\n',
  '        <<: *a\n',
  '     权重: 1\n',
  '        权重 3\n',
  '        权重:3\n',
  '        完成值: >= 30\n',
  '%YAML 1.1\n',
  '绩效指标:\n',
  '    指标:\n',
  '          深: 1\n',
  ' 名称: 浅\n',
  '        说明: |+\n          尾\n\n\n',
  '      -名称: 粘\n',
  '      -\n',
  '   ',
];

export const keystroke: fc.Arbitrary<Keystroke> = fc.oneof(
  {
    arbitrary: fc.record({
      at: fc.nat(1_000_000),
      cut: fc.constantFrom(0, 0, 0, 0, 1),
      put: fc.constantFrom(...typed),
      lineStart: fc.constant(false),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      at: fc.nat(1_000_000),
      cut: fc.constantFrom(1, 1, 2, 9, 80),
      put: fc.constant(''),
      lineStart: fc.boolean(),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      at: fc.nat(1_000_000),
      cut: fc.constantFrom(0, 0, 4),
      put: fc.constantFrom(...lines),
      lineStart: fc.constant(true),
    }),
    weight: 3,
  },
);

export function strike(text: string, { at, cut, put, lineStart }: Keystroke): string {
  const place = Math.floor((at / 1_000_000) * text.length);
  const start = lineStart ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, start) + put + text.slice(start + cut);
}

/** A form of some groups and rows, long enough to be read in pieces. */
export const form = (groups: number, rows: number): string =>
  `# 绩效自评\n单位名称: 测试单位\n年度: 2020\n预算执行:\n  预算数: 100\n  执行数: 100\n  得分: 20\n绩效指标:\n${Array.from(
    { length: groups },
    (_, group) =>
      `  - 名称: 产出指标${group}\n    权重: ${rows * 2}\n    指标:\n${Array.from(
        { length: rows },
        (_, row) =>
          `      - 名称: 完成数${group}.${row}\n        权重: 2\n        方向: 正向\n        目标值: 100 次\n        完成值: ${70 + row * 5} 次\n        得分: 1.${row}\n        说明: 数据取自业务台账，以财政口径为准。\n`,
      ).join('')}${group % 2 ? '    说明: 组的说明\n' : '  # 组后的注释\n'}`,
  ).join('')}改进措施: 无\n`;

/** A thing with every view of moved places looked at: what tests compare. */
export function plain(thing: unknown): unknown {
  if (typeof thing !== 'object' || thing === null) return typeof thing === 'function' ? 'function' : thing;
  if (Array.isArray(thing)) return thing.map(plain);
  if (thing.toString !== Object.prototype.toString) return String(thing);
  const listed = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(thing) as object)).flatMap(
    ([name, { get }]) => (get && name !== '__proto__' ? [name] : []),
  );
  return Object.fromEntries(
    [...Object.keys(thing), ...listed].map(name => [name, plain((thing as Readonly<Record<string, unknown>>)[name])]),
  );
}
