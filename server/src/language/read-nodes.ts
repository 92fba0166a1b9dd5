import { readPoints } from '../number/read.js';
import { rememberAtHome } from '../incremental/moved.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import type { Deviation, Group, Indicator, Node, Part, RowReview } from './evaluation.js';
import type { Field } from './field.js';
import { readAttainment } from './read-attainment.js';
import { type Keyed, Reader, type Reading } from './reader.js';
import { lookUpKey } from './vocabulary.js';

/** Groups and indicators of one list, to any depth. An item that is no mapping is a problem and holds nothing. */
export function readNodes(reader: Reader, items: readonly Tree[], owner: Entry): readonly Node[] {
  return items.flatMap(item => {
    if (item.kind === 'map') return [reader.take(readNode(item))];
    reader.wrongType(item, owner.key, 'mapping');
    return [];
  });
}

/** What a mapping says as a node depends on nothing outside it: it is read once, wherever it stands. */
const readNode = rememberAtHome((node: MapNode): Reading<Node> => {
  const reader = new Reader();
  return {
    result: isGroup(node) ? readGroup(reader, node) : readIndicator(reader, node),
    problems: reader.problems,
    keys: reader.keys,
  };
});

/** A node with the key `indicators`, even empty, is a group. */
const isGroup = (node: MapNode): boolean =>
  node.entries.some(entry => lookUpKey('group', entry.key)?.spec.name === 'indicators');

/** Names stand in every line of what is exported and in messages of other rows, so that an endless one would come out thousands of times. */
const readName = (source: string): string | undefined => (source.length > longestName ? undefined : source);
const longestName = 500;

function readGroup(reader: Reader, node: MapNode): Group {
  const keyed = reader.map(node, 'group');
  const childrenEntry = keyed.entries.get('indicators') as Entry;
  return {
    kind: 'group',
    node,
    name: reader.parsed(keyed, 'name', 'name', readName),
    weight: reader.parsed(keyed, 'weight', 'points', readPoints),
    score: reader.parsed(keyed, 'score', 'points', readPoints),
    children: readNodes(reader, reader.items(keyed, 'indicators'), childrenEntry),
    childrenEntry,
    note: reader.text(keyed, 'note'),
  };
}

function readIndicator(reader: Reader, node: MapNode): Indicator {
  const keyed = reader.map(node, 'indicator');
  return {
    kind: 'indicator',
    node,
    name: reader.parsed(keyed, 'name', 'name', readName),
    id: reader.text(keyed, 'id'),
    weight: reader.parsed(keyed, 'weight', 'points', readPoints),
    target: reader.text(keyed, 'target'),
    actual: reader.text(keyed, 'actual'),
    unit: reader.text(keyed, 'unit'),
    direction: reader.choice(keyed, 'direction'),
    attainment: reader.parsed(keyed, 'attainment', 'attainment', readAttainment),
    score: reader.parsed(keyed, 'score', 'points', readPoints),
    nature: reader.choice(keyed, 'nature'),
    parts: readParts(reader, keyed),
    deviation: readDeviation(reader, keyed),
    goals: readTexts(reader, keyed, 'goal'),
    evidence: readTexts(reader, keyed, 'evidence'),
    baseline: reader.text(keyed, 'baseline'),
    notApplicable: reader.text(keyed, 'not-applicable'),
    review: readReview(reader, keyed),
    note: reader.text(keyed, 'note'),
  };
}

function readParts(reader: Reader, keyed: Keyed): readonly Part[] | undefined {
  const entry = keyed.entries.get('parts');
  if (!entry || holdsNothing(entry.value)) return undefined;
  return reader.items(keyed, 'parts').flatMap(item => {
    if (item.kind !== 'map') {
      reader.wrongType(item, entry.key, 'mapping');
      return [];
    }
    const part = reader.map(item, 'part');
    return [
      {
        node: item,
        name: reader.text(part, 'name'),
        funds: reader.text(part, 'funds'),
        actual: reader.text(part, 'actual'),
        attainment: reader.parsed(part, 'attainment', 'attainment', readAttainment),
        score: reader.parsed(part, 'score', 'points', readPoints),
      },
    ];
  });
}

/** `parts:` with nothing behind it, or `[]`: the row has none, and its own actual counts. */
const holdsNothing = (node: Tree): boolean =>
  node.kind === 'scalar' ? node.value.trim() === '' && !node.lost : node.kind === 'list' && node.items.length === 0;

/** `deviation` is a text, or a mapping of reason and measure. */
function readDeviation(reader: Reader, keyed: Keyed): Deviation {
  const entry = keyed.entries.get('deviation');
  if (entry?.value.kind === 'map') {
    const inner = reader.map(entry.value, 'deviation');
    return {
      text: { state: 'absent', span: entry.keySpan, entry },
      reason: reader.text(inner, 'reason'),
      measure: reader.text(inner, 'measure'),
    };
  }
  const text = reader.text(keyed, 'deviation');
  const absent: Field<string> = entry ? { state: 'absent', span: text.span, entry: undefined } : text;
  return { text, reason: absent, measure: absent };
}

/** A text or a list of texts. */
function readTexts(reader: Reader, keyed: Keyed, name: string): readonly Field<string>[] {
  return reader.items(keyed, name, true).map(item => reader.itemText(item, keyed.entries.get(name)));
}

function readReview(reader: Reader, keyed: Keyed): RowReview | undefined {
  const review = reader.child(keyed, 'review', 'rowReview');
  return (
    review && {
      node: review.node,
      score: reader.parsed(review, 'score', 'points', readPoints),
      comment: reader.text(review, 'comment'),
    }
  );
}
