import type { Position, TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client } from './client.js';

interface Change {
  readonly edits: TextEdit[];
  readonly cursor: Position;
}

test('rows are moved, doubled and deleted by request; where none stands the editor is left to its lines', async () => {
  const client = await Client.start();
  const form = '标题: 表\n绩效指标:\n  - 名称: 甲\n    权重: 3\n  # 乙的\n  - 名称: 乙\n    权重: 4\n';
  const uri = await client.open(form);
  const ask = (line: number, command: string): Promise<Change | null> => {
    const at = { line, character: 6 };
    return client.request('perfYaml/row', {
      textDocument: { uri },
      range: { start: at, end: at },
      cursor: at,
      command,
    });
  };
  const down = await ask(3, 'down');
  expect(client.apply(uri, down?.edits ?? [])).toBe(
    '标题: 表\n绩效指标:\n  # 乙的\n  - 名称: 乙\n    权重: 4\n  - 名称: 甲\n    权重: 3\n',
  );
  expect(down?.cursor).toEqual({ line: 6, character: 6 });
  const copied = await ask(6, 'copy');
  expect(client.apply(uri, copied?.edits ?? [])).toBe(`${form}  # 乙的\n  - 名称: 乙\n    权重: 4\n`);
  const gone = await ask(2, 'delete');
  expect(client.apply(uri, gone?.edits ?? [])).toBe('标题: 表\n绩效指标:\n  # 乙的\n  - 名称: 乙\n    权重: 4\n');
  expect(await ask(2, 'up')).toEqual({ edits: [], cursor: { line: 2, character: 6 } });
  expect(await ask(0, 'down')).toBeNull();
  expect(await ask(2, 'turn')).toBeNull();
  await client.stop();
});
