import { expect, test } from 'vitest';
import { type EvaluationPlace, EvaluationTree } from './evaluation-tree.js';
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

test('a file that is not scored comes before one with warnings', () => {
  const open = { ...file('z'), evaluations: [] };
  expect(drawn({ ...file('a'), problems: { error: 0, warning: 9, info: 0 } }, open)).toBe('z a');
});
