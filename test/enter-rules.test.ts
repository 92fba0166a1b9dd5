// What VS Code does by itself when Enter is pressed agrees with what the server would have it do: a second edit would be a second step to undo.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onType } from '../server/src/features/on-type.js';
import { fixture } from '../server/src/features/testing.js';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

const { onEnterRules: rules } = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as {
  readonly onEnterRules: readonly EnterRule[];
};

/** What follows the line break where Enter is pressed at `$0`. */
function enter(marked: string): string {
  const [before = '', behind = ''] = marked.split('$0');
  const [line = '', rest = ''] = [before.split('\n').at(-1), behind.split('\n')[0]];
  const rule = rules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(line) && (afterText === undefined || new RegExp(afterText).test(rest)),
  );
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return indent + (rule?.action.indent === 'indent' ? '  ' : '') + (rule?.action.appendText ?? '');
}

test.each([
  ['the rest of a text', '年度: 2020\n备注: 全年$0有序开展\n', '  '],
  ['the rest of an item', '年度目标:\n  - 招商$0有效开展\n  - 二\n', '    '],
  ['the rest of a row’s first value', '绩效指标:\n  - 名称: 甲$0乙丙\n    权重: 5\n', '      '],
  ['the rest of a row’s value', '绩效指标:\n  - 名称: 甲\n    偏差: 受天气影响，$0工期推迟\n', '      '],
  ['the rest of a comment', '绩效指标:\n  # 一二$0三四\n  - 名称: 甲\n', '  # '],
  ['block text', '备注: |$0\n', '  '],
  ['the next key of a row', '绩效指标:\n  - 名称: 甲$0\n', '    '],
  ['a key that goes down', '绩效指标:\n  - 名称: 甲\n    权重: 5 $0目标值: 3 个\n', '    '],
  ['the next key of a row, behind a full-width colon', '绩效指标:\n  - 口径：甲$0\n', '    '],
  ['what a key holds, behind a full-width colon', '预算安排：$0\n', '  '],
  ['what the key of a row holds, behind a full-width colon', '绩效指标:\n  - 名称: 甲\n    明细：$0\n', '      '],
  ['a text that ends with a full-width colon', '备注: 主要情况：$0\n', ''],
  ['a row’s text that ends with a full-width colon', '绩效指标:\n  - 名称: 主要情况：$0\n', '    '],
  ['a text in quotes', '备注: "一$0二"\n', ''],
])('one undo takes Enter back: %s', (_, marked, expected) => {
  const added = enter(marked);
  expect(added).toBe(expected);
  const { offset, analysis, lines } = fixture(marked.replace('$0', `\n${added}$0`));
  expect(onType(analysis, lines, offset, '\n') ?? []).toEqual([]);
});
