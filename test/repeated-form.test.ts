import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { forms } from './support/one-slip.js';
import { look, lookOnce } from './support/slips.js';

const joints = { 'at once': '', 'behind a blank line': '\n', 'behind several': '\n\n\n' };

test.each(Object.entries(joints))(
  'a form pasted twice %s is one finding, whose fix gives the form back',
  (_, joint) => {
    for (const text of Object.values(forms)) {
      const broken = text + (text.includes('\r\n') ? joint.replaceAll('\n', '\r\n') : joint) + text;
      const [before, after] = [lookOnce(text), look(broken)];
      expect(after.findings.length).toBe(before.findings.length + 1);
      expect(after.total).toBe(before.total);
      const fixed = after.findings.flatMap(finding =>
        finding.fixes().map(fix => applyEdits(broken, fix.edits).trimEnd()),
      );
      expect(fixed).toContain(text.trimEnd());
    }
  },
);

test('another form behind the first is told, and parted by the fix', () => {
  const other = forms.training.replace('培训人次', '培训学员人次');
  const after = look(forms.training + other);
  expect(after.findings.length).toBe(lookOnce(forms.training).findings.length + 1);
  const found = after.findings.find(({ rule }) => rule.code === 'yaml-syntax');
  expect(found?.message('zh-CN')).toContain('从这里起像是另一份表');
  expect(applyEdits(forms.training + other, found?.fixes()[0]?.edits ?? [])).toBe(`${forms.training}---\n${other}`);
});

test('forms that a line parts, and keys of one form given twice, are not taken for it', () => {
  const codes = (text: string): readonly string[] => look(text).findings.map(({ rule }) => rule.code);
  expect(codes(`${forms.training}---\n${forms.training}`)).not.toContain('yaml-syntax');
  expect(codes(`---\n${forms.training}---\n${forms.training}`)).not.toContain('yaml-syntax');
  expect(codes('标题: 甲\n年度: 2020\n标题: 甲\n年度: 2020\n')).toContain('duplicate-key');
});
