import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../text/span.js';
import { onType } from './on-type.js';
import { pasteRows } from './paste-rows.js';
import { changeRows } from './row-commands.js';
import { type Fixture, fixture } from './testing.js';
import { writeReview } from './write-review.js';

const form = `绩效指标:
  - 名称: 产出指标
    指标:
      # 甲的
      - 名称: 甲
        权重: 50
        目标值: ≥4 个
        完成值: 5 个
      - 名称: 乙
        权重: 50
        目标值: ≥6 个
        完成值: 6 个
`;
const english: Readonly<Record<string, string>> = {
  绩效指标: 'indicators',
  名称: 'name',
  指标: 'indicators',
  权重: 'weight',
  目标值: 'target',
  完成值: 'actual',
  得分: 'score',
  复核: 'review',
  复核得分: 'score',
  意见: 'comment',
};
const inEnglish = (text: string): string =>
  text.replace(
    /^( *(?:- )?)(\p{Script=Han}+)(?=[:：])/gmu,
    (_, before: string, key: string) => before + (english[key] ?? key),
  );
const withCr = (text: string): string => text.replaceAll('\n', '\r\n');

/** A form with Chinese keys, with English ones, and both with the line ends of Windows. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  Chinese: text => text,
  English: inEnglish,
  'Chinese, Windows': withCr,
  'English, Windows': text => withCr(inEnglish(text)),
};

type Act = (fixture: Fixture) => readonly Edit[] | undefined;

const move =
  (command: 'up' | 'down' | 'copy' | 'delete'): Act =>
  ({ analysis, lines, offset }) =>
    changeRows(analysis, lines, { start: offset, end: offset, cursor: offset }, command)?.edits;
const paste: Act = ({ analysis, lines, offset }) =>
  pasteRows(analysis, lines, offset, { text: '丙\t5\t≥2 次\t3 次\n丁\t5\t≥3 次\t3 次' }, 'zh-CN')[0]?.edits;
const review: Act = ({ analysis }) => {
  const [document] = analysis.documents;
  return document && writeReview(document, { row: 0, field: 'comment', value: '缺合同' });
};
const type =
  (typed: string): Act =>
  ({ analysis, lines, offset }) =>
    onType(analysis, lines, offset, typed);

const acts: readonly (readonly [string, Act, (text: string) => string])[] = [
  ['moved up', move('up'), text => text.replace('≥6', '≥$06')],
  ['moved down', move('down'), text => text.replace('≥4', '≥$04')],
  ['doubled', move('copy'), text => text.replace('≥4', '≥$04')],
  ['deleted', move('delete'), text => text.replace('≥4', '≥$04')],
  ['pasted', paste, text => text.replace('5 个', '5 个$0')],
  ['reviewed', review, text => text],
  ['a dash typed', type(' '), text => `${text}        - $0`],
  ['a wide colon typed', type('：'), text => `${text}        得分：$0`],
  ['a line begun', type('\n'), text => `${text}$0`],
];

test.each(acts.flatMap(([name, act, mark]) => Object.keys(ways).map(way => [name, way, act, mark] as const)))(
  '%s: %s as with Chinese keys',
  (_, way, act, mark) => {
    const done = (write: (text: string) => string): string => {
      const at = fixture(write(mark(form)));
      const edits = act(at) ?? [];
      expect(edits.length).toBeGreaterThan(0);
      return applyEdits(at.text, edits);
    };
    const write = ways[way] ?? String;
    expect(done(write)).toBe(write(done(String)));
  },
);
