import { rememberAtHome } from '../../incremental/moved.js';
import type { Entry, MapNode, Tree } from '../../yaml/tree.js';
import { type Field, Present } from '../field.js';
import type { Shape } from '../key-spec.js';
import { name, points, text } from '../kinds.js';
import { key, type Kind, mapping, type Read, readFields, spellAs, usual } from '../mapping.js';
import { isEmpty, Reader, type Reading } from '../reader.js';
import { suggest } from '../suggest.js';
import { indicator } from './indicator.js';
import { criterion, scoringKey } from './scoring.js';

/** What stands in a list of indicators: a group, or a row. */
export type Node = Group | Indicator;

/** 一级、二级指标: a node with children. */
export interface Group extends Read<typeof group> {
  readonly kind: 'group';
  readonly node: MapNode;
  readonly childrenEntry: Entry;
}

/** 三级指标: a row of the form. */
export interface Indicator extends Read<typeof indicator> {
  readonly kind: 'indicator';
  readonly node: MapNode;
}

const shape: Shape = {
  kind: 'list',
  of: [
    { kind: 'map', of: 'group' },
    { kind: 'map', of: 'indicator' },
  ],
};

/** Groups and indicators of a group, to any depth. */
const nodes: Kind<readonly Node[]> = {
  shape,
  read: (reader, _, entry) => readNodes(reader, reader.items(entry), entry),
  visit: () => {},
};

/** Groups and indicators at the top; `absent` and `bad` mean that there is no evaluation to score. */
export const rows: Kind<Field<readonly Node[]>> = {
  shape,
  read(reader, owner, entry) {
    if (!entry || isEmpty(entry.value)) return { state: 'absent', span: owner.span, entry };
    const { value: node } = entry;
    if (node.kind === 'list') return new Present(readNodes(reader, node.items, entry), entry);
    reader.wrongType(node, entry.key, 'list');
    return { state: 'bad', span: node.span, entry };
  },
  visit: () => {},
};

/** A group of indicators. */
export const group = mapping('group', {
  name: usual(key('名称', name, '一级或二级指标名称', 'The group’s name')),
  weight: usual(
    key('权重', points, '本组分值，应等于下级权重之和', 'The group’s points, which its children’s should add up to'),
  ),
  score: key('得分', points, '填报的小计得分', 'The subtotal as claimed'),
  criterion,
  scoring: scoringKey,
  note: key('说明', text, '说明', 'A remark'),
  children: spellAs('indicators', usual(key('指标', nodes, '下级指标', 'What the group holds'))),
});

/** An item that is no mapping is a problem and holds nothing. */
function readNodes(reader: Reader, items: readonly Tree[], owner: Entry | undefined): readonly Node[] {
  const nodes: Node[] = [];
  for (const item of items)
    if (item.kind === 'map') nodes.push(reader.take(readNode(item)));
    else reader.wrongType(item, owner?.key, 'mapping');
  return nodes;
}

/** What a mapping says as a node depends on nothing outside it: it is read once, wherever it stands. */
const readNode = rememberAtHome((node: MapNode): Reading<Node> => {
  const reader = new Reader();
  return reader.close<Node>(isGroup(node) ? readGroup(reader, node) : readIndicator(reader, node));
});

/** A node with the key `indicators`, even empty, is a group; so is one whose list of mappings stands under a word meant as that. */
const isGroup = (node: MapNode): boolean =>
  node.entries.some(({ key }) => group.spellings.get(key)?.spec.name === 'indicators') || node.entries.some(holdsRows);

const holdsRows = ({ key, value }: Entry): boolean =>
  value.kind === 'list' &&
  value.items.every(({ kind }) => kind === 'map') &&
  !indicator.spellings.has(key) &&
  suggest(key, group).some(({ spec }) => spec.name === 'indicators');

function readGroup(reader: Reader, node: MapNode): Group {
  const keyed = reader.map(node, group);
  const childrenEntry = keyed.entries[group.specs.length - 1] as Entry;
  return readFields(reader, keyed, group, { kind: 'group', node, childrenEntry });
}

const readIndicator = (reader: Reader, node: MapNode): Indicator =>
  readFields(reader, reader.map(node, indicator), indicator, { kind: 'indicator', node });
