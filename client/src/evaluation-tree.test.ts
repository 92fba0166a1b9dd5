import { expect, test } from 'vitest';
import { type EvaluationPlace, EvaluationTree, type Order } from './evaluation-tree.js';
import type { EvaluationFile } from '../../server/src/lsp/protocol.js';

const scored = {
  organization: null,
  year: null,
  total: { claimed: null, claimedSum: null, computed: '90', reviewed: null, provisional: false },
  grade: { claimed: null, computed: '优', reviewed: null },
};

const file = (uri: string, sources: readonly string[] = [], error = 0): EvaluationFile => ({
  uri,
  sources,
  problems: { error, warning: 0, info: 0 },
  evaluations: [scored],
});

/** The tree as text: `a(b c(d))`. */
function drawn(...files: readonly EvaluationFile[]): string {
  const tree = new EvaluationTree(files);
  const draw = (places: readonly EvaluationPlace[]): string =>
    places.map(place => `${place.file.uri}${inside(tree.children(place))}`).join(' ');
  const inside = (places: readonly EvaluationPlace[]): string => (places.length > 0 ? `(${draw(places)})` : '');
  return draw(tree.top());
}

test('what a roll-up reads stands below it and not at the top, to any depth', () => {
  expect(drawn(file('a'), file('b'), file('c', ['a', 'b']), file('d', ['c']), file('e'))).toBe('d(c(a b)) e');
});

test('what two roll-ups read stands below both', () => {
  expect(drawn(file('a'), file('b', ['a']), file('c', ['a']))).toBe('b(a) c(a)');
});

test('what needs attention comes first, and takes its roll-up along', () => {
  expect(drawn(file('a'), file('b', [], 1), file('x'), file('z', ['x', 'y']), file('y', [], 2))).toBe('z(y x) b a');
});

test('no file is lost in a circle, and none is shown below itself', () => {
  expect(drawn(file('a', ['b']), file('b', ['a']), file('c', ['c', 'gone']))).toBe('a(b) c');
});

test('points claimed too much come before errors, unless errors or names are asked for', () => {
  const over = (uri: string, claimed: string | null, organization: string | null = null): EvaluationFile => ({
    ...file(uri),
    evaluations: [{ ...scored, organization, total: { ...scored.total, claimed } }],
  });
  const all = [over('a', '91'), file('b', [], 3), over('c', '105'), over('d', '80', '安监局')];
  const drawnBy = (order: Order): string =>
    new EvaluationTree(all, order)
      .top()
      .map(({ file: { uri } }) => uri)
      .join(' ');
  expect(drawnBy('overclaimed')).toBe('c a b d');
  expect(drawnBy('errors')).toBe('b d a c');
  expect(drawnBy('name')).toBe('d a b c');
});

test('numbers in names are put in order by what they count', () => {
  expect(drawn(file('第10标段'), file('第9标段'), file('第100标段'))).toBe('第9标段 第10标段 第100标段');
});

test('a file goes by its unit, and by its own name where it has none or the unit has several in one folder', () => {
  const of = (uri: string, organization: string | null): EvaluationFile => ({
    ...file(uri),
    evaluations: [{ ...scored, organization }],
  });
  const all = [
    of('file:///x/%E7%94%B2.perf.yaml', null),
    of('file:///x/y.perf.yaml', '教育局'),
    of('file:///x/z.perf.yaml', '教育局'),
    of('file:///w/z.perf.yaml', '教育局'),
    of('untitled:Untitled-1', null),
  ];
  const tree = new EvaluationTree(all);
  expect(all.map(each => tree.nameOf(each))).toEqual(['甲', 'y', 'z', '教育局', 'Untitled-1']);
});

test('a file that is not scored comes before one with warnings', () => {
  const open = { ...file('z'), evaluations: [] };
  expect(drawn({ ...file('a'), problems: { error: 0, warning: 9, info: 0 } }, open)).toBe('z a');
});
