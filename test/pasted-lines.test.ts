import { expect, test } from 'vitest';
import { expectOne, forms, linesLike, training, withLine } from './support/one-slip.js';
import { indentOf, look, lookOnce } from './support/slips.js';

/** Two lines of a text in the other order. */
const inOtherOrder = (text: string, index: number): string => {
  const lines = text.split('\n');
  return [...lines.slice(0, index), lines[index + 1], lines[index], ...lines.slice(index + 2)].join('\n');
};

/** Whether a dash and the other line stand as far in as those of one list do. */
const isRowOf = (one: string, other: string): boolean =>
  !/^ *- /.test(other) || !/(?:得分|score):/.test(one) || indentOf(one) === indentOf(other) + 2;

/** The lines that match, with what the next one must match. */
const pairsLike = (text: string, first: RegExp, second: RegExp): readonly number[] => {
  const lines = text.split('\n');
  const found = lines.flatMap((line, at) =>
    first.test(line) && second.test(lines[at + 1] ?? '') && isRowOf(line, lines[at + 1] ?? '') ? at : [],
  );
  expect(found.length).toBeGreaterThan(2);
  return found.filter((_, at) => at % 4 === 0);
};

const dash = /^ *- (?:名称|name):/;
test.each([
  ['the key of a list below its first item', /^ +(?:指标|indicators):/, dash],
  ['an entry above the dash of its row', dash, /^ +(?:权重|编号|weight|id):/],
  ['the last entry of a row below the dash of the next', /^ +(?:得分|score):/, dash],
])('%s is one finding, and both lines are read in their order', (name, first, second) => {
  for (const [form, text] of Object.entries(forms)) {
    // its rows stand alone in their groups
    if (/training|inEnglish|windows/.test(form) && name.startsWith('the last')) continue;
    for (const index of pairsLike(text, first, second)) {
      const broken = inOtherOrder(text, index);
      const [before, after] = [lookOnce(text), look(broken)];
      expect([index, after.findings.length, after.total]).toEqual([index, before.findings.length + 1, before.total]);
      const moved = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
      expect(moved).toHaveLength(1);
    }
  }
});

test.each(['---', '...'])('%s between two entries of a form parts nothing', mark => {
  for (const text of Object.values(forms)) {
    const ends = text.includes('\r\n') ? '\r\n' : '\n';
    for (const index of linesLike(text, /^[^\s#-][^\s:]*:/).slice(1))
      expectOne(
        text,
        withLine(text, index, line => `${mark}${ends}${line}`),
        index,
      );
  }
});

test.each(['---', '...\n---'])('%s between two forms parts them', mark => {
  const two = look(`${training}${mark}\n${training}`);
  expect(two.findings.filter(({ rule }) => rule.code === 'yaml-syntax')).toEqual([]);
});

test.each(['```yaml', '***', '张科长您好，附上自评表，请查收：', '>>>>>>> main'])(
  '%j above a form is told once, and the form is read',
  line => {
    for (const text of [training, forms.sample, forms.windows]) {
      const [before, after] = [lookOnce(text), look(`${line}\n\n${text}`)];
      expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
    }
  },
);

test.each([
  ['a page break', /^/, '\f'],
  ['a tick', /^( *- )/, '$1[ ] '],
  ['another tick', /^( *- )/, '$1☐ '],
  ['a number and its dash', /^( *)(?=- )/, '$11. '],
  ['a number of two levels for a dash', /^( *)- /, '$11.1 '],
  ['a Roman number for a dash', /^( *)- /, '$1Ⅱ. '],
])('%s before a row is one finding', (_, pattern, put) => {
  for (const text of [training, forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, dash))
      expectOne(
        text,
        withLine(text, index, line => line.replace(pattern, put)),
        index,
      );
});

test('tabs in the place of colons, as two columns of a sheet have them, are one finding', () => {
  for (const text of [training, forms.inEnglish, forms.windows]) {
    const broken = text.replace(/^( *(?:- )?[^\s#:{]+): (?=[^\s{[|])/gm, '$1\t');
    const [before, after] = [lookOnce(text), look(broken)];
    expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
  }
});
