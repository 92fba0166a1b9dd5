import type { TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients } from './client.js';

const form = '绩效指标:\r\n  - 名称: 甲\r\n    权重: 3\r\n';
const cells = '招商接洽企业数量 (3 分)\t30 个\t74 个\t3\r\n走出去招商次数 (3 分)\t10 次\t14 次\t3\r\n';

test('copied cells come back as edits, at a place or over a range', async () => {
  for (const capabilities of [clients.pull, clients.bare]) {
    const client = await Client.start({ capabilities });
    const uri = await client.open(form);
    const paste = async (where: object, text = cells): Promise<TextEdit[]> => {
      const ways = await client.request<{ title: string; edits: TextEdit[] }[]>('perfYaml/pasteRows', {
        textDocument: { uri },
        ...where,
        text,
      });
      expect(ways.length).toBeLessThanOrEqual(1);
      return ways[0]?.edits ?? [];
    };
    const edits = await paste({ position: { line: 3, character: 0 } });
    expect(client.apply(uri, edits)).toBe(
      `${form}${['  - 名称: 招商接洽企业数量', '    权重: 3', '    目标值: 30 个', '    完成值: 74 个', '    得分: 3', '  - 名称: 走出去招商次数', '    权重: 3', '    目标值: 10 次', '    完成值: 14 次', '    得分: 3'].join('\r\n')}`,
    );
    expect(client.apply(uri, await paste({ range: client.range(uri, 0, form.length) }))).toBe(client.apply(uri, edits));
    expect(await paste({ position: { line: 1, character: 4 } }, '只是一句话')).toEqual([]);
    expect(await paste({})).toEqual([]);
    expect(
      await client.request('perfYaml/pasteRows', {
        textDocument: { uri: 'file:///w/none' },
        position: { line: 0, character: 0 },
        text: cells,
      }),
    ).toEqual([]);
    await client.stop();
  }
});

test('copied lines of keys stand in the column of the place, with plain colons; copied paragraphs stay in their text', async () => {
  const client = await Client.start({ capabilities: clients.pull });
  const uri = await client.open('# 😀\r\n绩效指标:\r\n  - ');
  const ways = await client.request<{ title: string; edits: TextEdit[] }[]>('perfYaml/pasteRows', {
    textDocument: { uri },
    position: { line: 2, character: 4 },
    text: '名称：甲\n权重：5\n',
  });
  expect(ways.map(({ title }) => title)).toEqual(['粘贴并整理（对齐、改为英文冒号）']);
  expect(client.apply(uri, ways[0]?.edits ?? [])).toBe('# 😀\r\n绩效指标:\r\n  - 名称: 甲\r\n    权重: 5\r\n');
  const text = await client.open('备注: |\r\n  首先\r\n  ');
  const paragraphs = await client.request<{ title: string; edits: TextEdit[] }[]>('perfYaml/pasteRows', {
    textDocument: { uri: text },
    position: { line: 2, character: 2 },
    text: '权重：无\n以上\n',
  });
  expect(paragraphs.map(({ title }) => title)).toEqual(['粘贴为多段文字']);
  expect(client.apply(text, paragraphs[0]?.edits ?? [])).toBe('备注: |\r\n  首先\r\n  权重：无\r\n  以上\r\n');
  await client.stop();
});
