import { expect, test } from 'vitest';
import { escapeInHover } from '../text/markdown.js';
import { workedMarkdown } from './markdown.js';

test('text of a file makes no link, tag, heading, list or table', () => {
  expect(escapeInHover('[a](command:x) <b> `c` *d* | e\n# f')).toBe(
    '\\[a\\](command:x) &lt;b> \\`c\\` \\*d\\* \\| e # f',
  );
  expect(escapeInHover('- a')).toBe('\\- a');
  expect(escapeInHover('3.75 = 5 × 3 ÷ 4')).toBe('3.75 = 5 × 3 ÷ 4');
});

test('a long ledger is cut, and says by how much', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`行${i}`, '1']);
  const text = workedMarkdown({ heading: '组', steps: [], ledger: { headings: ['名', '分'], rows } });
  expect(text).toContain('| 行29 | 1 |\n| … +10 |  |');
  expect(text).not.toContain('行30');
});
