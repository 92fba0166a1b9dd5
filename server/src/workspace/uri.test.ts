import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveReference } from './references.js';
import { canonicalUri } from './uri.js';

describe('one file has one spelling', () => {
  const alike: readonly (readonly string[])[] = [
    ['file:///a/ws(1)/%E6%B1%87.perf.yaml', 'file:///a/ws%281%29/汇.perf.yaml', 'file:///a/ws(1)/%e6%b1%87.perf.yaml'],
    ['file:///c%3A/%E8%A1%A8/a%2Bb', 'file:///C:/表/a+b', 'file:///c:/%e8%a1%a8/a+b', 'FILE:///C%3a/表/a%2bb'],
    ['file:///a/b', 'file://localhost/a/b', 'file:///a/./b', 'file:///a/x/../b'],
    ['file://server/share/%E8%A1%A8', 'file://SERVER/share/表'],
    ['vscode-vfs://github/o/r/a%20b', 'vscode-vfs://github/o/r/a b'],
    ['untitled:Untitled-1'],
  ];
  test.each(alike)('%s', (...spellings) =>
    expect(new Set(spellings.map(canonicalUri))).toEqual(new Set([canonicalUri(spellings[0] ?? '')])),
  );

  test('it is the one of VS Code', () => {
    expect(canonicalUri("file:///C:/ws(1)/a&b@c=d,e;f$g!h'i+j*k")).toBe(
      'file:///c%3A/ws%281%29/a%26b%40c%3Dd%2Ce%3Bf%24g%21h%27i%2Bj%2Ak',
    );
    expect(canonicalUri('git:/a/b.perf.yaml?{"path":"x"}')).toBe('git:/a/b.perf.yaml?{"path":"x"}');
  });

  test('a draft names other files from where it will be stored', () => {
    expect(resolveReference('untitled:/a/ws(1)/表.perf.yaml', '批复.xlsx')).toBe(
      canonicalUri('file:///a/ws(1)/批复.xlsx'),
    );
    expect(resolveReference('untitled:Untitled-1', '批复.xlsx')).toBeUndefined();
  });

  test('what is badly encoded stays apart from others and never throws', () => {
    expect(canonicalUri('file:///a/%E4%B/x')).toBe('file:///a/%E4%B/x');
    expect(canonicalUri('file:///a/%zz')).toBe('file:///a/%zz');
    expect(canonicalUri('no uri')).toBe('no uri');
  });
});

const part = fc
  .string({ unit: fc.constantFrom(...'aZ0表（()[]{}+&@\'=,;$!:*~ #%?^|`"<>é😀-._'), minLength: 1, maxLength: 8 })
  .filter(name => name !== '.' && name !== '..');
/** Each sign as it is, or encoded with small or large digits. */
const spell = (text: string, choose: () => number): string =>
  [...text]
    .map(sign => {
      const code = encodeURIComponent(sign).replace(/^[!'()*~.\w-]$/, plain => `%${plain.charCodeAt(0).toString(16)}`);
      const mustEncode = /[%?#/\\]/.test(sign);
      return [mustEncode ? code : sign, code.toLowerCase(), code.toUpperCase()][choose() % 3] ?? sign;
    })
    .join('');

test('any spelling of a path comes to the same, twice as once', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat(2)), (parts, choices) => {
      const choose = (): number => choices.next().value ?? 0;
      const canonical = canonicalUri(`file:///${parts.map(encodeURIComponent).join('/')}`);
      expect(canonicalUri(`file:///${parts.map(name => spell(name, choose)).join('/')}`)).toBe(canonical);
      expect(canonicalUri(canonical)).toBe(canonical);
    }),
  );
});

test('paths of Windows and of other machines, as Node writes them', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom('C:', 'z:'), (parts, drive) => {
      const names = parts.map(name => name.replace(/[<>:"|?*`^\\. ]/g, '_'));
      const node = pathToFileURL(`${drive}\\${names.join('\\')}`, { windows: true }).href;
      const editor = `file:///${encodeURIComponent(drive.toLowerCase())}/${names.map(encodeURIComponent).join('/')}`;
      expect(canonicalUri(node)).toBe(canonicalUri(editor));
      const share = pathToFileURL(`\\\\Server\\share\\${names.join('\\')}`, { windows: true }).href;
      expect(canonicalUri(share)).toBe(canonicalUri(`file://server/share/${names.map(encodeURIComponent).join('/')}`));
    }),
  );
});
