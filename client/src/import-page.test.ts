import { expect, test, vi } from 'vitest';
import { importPage } from './import-page.js';
import { tablesPage } from './tables/html.js';

vi.mock('vscode', () => ({
  env: { language: 'zh-CN' },
  workspace: { getConfiguration: () => ({ get: () => 'zh-CN' }) },
}));

type Answer = Parameters<typeof importPage>[1];

const answer: Answer = {
  text: '',
  rows: 1,
  kept: [],
  passed: [],
  warnings: [],
  layout: null,
  profile: null,
  documents: [],
  readBy: [],
};
const page = (newText: readonly string[]): ReturnType<typeof importPage> => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const edits = newText.map(text => ({ range, newText: text }));
  const edit = { documentChanges: [{ textDocument: { uri: 'file:///a.perf.yaml', version: 1 }, edits }] };
  const table = {
    titles: [''],
    notes: [],
    headings: ['指标', '项'],
    rows: [{ kind: 'row' as const, depth: 0, cells: ['', '2020'], line: 0, differs: true }],
  };
  return importPage('表.html', answer, '1', {
    name: 'a.perf.yaml',
    uri: 'file:///a.perf.yaml',
    answer: { edit, summary: '', table },
  });
};

test('a button that would fill in nothing is not there; what differs is listed all the same', () => {
  expect(page(['700']).other?.text).toBe('填入 a.perf.yaml');
  expect(page([]).other).toBeUndefined();
  expect(page([]).sheets[0]?.rows).toHaveLength(1);
});

test('what names the rows stands to the left, also where a table is about no row', () => {
  const html = tablesPage(page([]), { nonce: '', script: '', source: '', about: '' });
  expect(html).toContain('<th scope="col" aria-sort="none" class="short"><button type="button">指标</button></th>');
  expect(html).toContain(
    '<th scope="col" aria-sort="none" class="number short"><button type="button">项</button></th>',
  );
});
