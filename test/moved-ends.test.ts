import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { forms } from './support/one-slip.js';
import { look, lookOnce } from './support/slips.js';

test.each([2, -2])('all rows from one on moved by %i columns are one finding, whose fix gives the text back', by => {
  for (const text of [forms.sample, forms.sample.replaceAll('\n', '\r\n')]) {
    const lines = text.split('\n');
    const end = lines.findIndex(line => line.startsWith('偏差分析'));
    for (const start of [37, 62, 90]) {
      expect(lines[start]).toMatch(/^ {10}- /);
      const broken = lines
        .map((line, at) => {
          if (at < start || at >= end || line.trim() === '') return line;
          return by > 0 ? ' '.repeat(by) + line : line.slice(-by);
        })
        .join('\n');
      const [whole, seen] = [lookOnce(text), look(broken)];
      expect(seen.total).toBe(whole.total);
      expect(seen.findings.length).toBe(whole.findings.length + 1);
      const fixed = seen.findings.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)));
      expect(fixed).toContain(text);
    }
  }
});
