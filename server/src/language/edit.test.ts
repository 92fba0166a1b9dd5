import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import type { MapNode } from '../yaml/tree.js';
import { insertEntry } from './edit.js';

test.each([
  ['      - <<: *底\n        名称: 乙\n', '      - <<: *底\n        名称: 乙\n        方向: 正向\n'],
  ['      - 名称: 乙\n        <<: *底\n', '      - 名称: 乙\n        <<: *底\n        方向: 正向\n'],
  ['      - { <<: *底, 名称: 乙 }\n', '      - { <<: *底, 名称: 乙, 方向: 正向 }\n'],
])('a row that takes over another gets a key in the column of its own: %j', (row, after) => {
  const head = '样: &底 { 权重: 5, 目标值: 3 }\n绩效指标:\n';
  const text = head + row;
  const root = parseYaml(text).documents[0]?.root as MapNode;
  const list = root.entries[1]?.value;
  const map = list?.kind === 'list' ? (list.items[0] as MapNode) : root;
  const edit = insertEntry(text, map, undefined, '方向', '正向');
  expect(edit && applyEdits(text, [edit])).toBe(head + after);
});

test('a byte order mark, which some editors leave in the text, is no column', () => {
  const text = '\ufeff标题: 甲\n绩效指标: []\n';
  const edit = insertEntry(text, parseYaml(text).documents[0]?.root as MapNode, undefined, '改进措施', '待填');
  expect(edit && applyEdits(text, [edit])).toBe(`${text}改进措施: 待填\n`);
});
