import { readPoints } from '../number/read.js';
import type { TreeDocument } from '../yaml/tree.js';
import type { Evaluation, Node } from './evaluation.js';
import type { Absent, Field } from './field.js';
import { readNodes } from './read-nodes.js';
import {
  readBudget,
  readDeviations,
  readExpenditure,
  readGoals,
  readOverallReview,
  readSources,
} from './read-sections.js';
import { readYear } from './read-year.js';
import { type Keyed, Reader } from './reader.js';
import { keyOf } from './vocabulary.js';

/** Total: any document reads as an evaluation, however incomplete. */
export function readEvaluation({ root, span }: TreeDocument): Evaluation {
  const reader = new Reader();
  if (root && root.kind !== 'map') reader.wrongType(root, undefined, 'mapping');
  const top = root?.kind === 'map' ? reader.map(root, 'evaluation') : undefined;
  if (!root)
    reader.problems.push({
      kind: 'missing-key',
      span: { start: span.start, end: span.start },
      owner: undefined,
      mapping: 'evaluation',
      spec: keyOf('evaluation', 'indicators'),
      vocabulary: 'zh',
      blank: undefined,
    });
  const { keys, problems } = reader;
  return {
    span,
    root,
    ...(top ? sections(reader, top) : nothing(span)),
    problems,
    vocabulary: keys.vocabulary,
    spelled: keys.spelled,
    keys: () => keys.all,
    keysAround: offset => keys.around(offset),
  };
}

type Sections = Omit<Evaluation, 'span' | 'root' | 'keys' | 'problems' | 'vocabulary' | 'spelled' | 'keysAround'>;

function sections(reader: Reader, top: Keyed): Sections {
  const deviations = readDeviations(reader, top);
  return {
    title: reader.text(top, 'title'),
    profile: reader.text(top, 'profile'),
    organization: reader.text(top, 'organization'),
    department: reader.text(top, 'department'),
    project: reader.text(top, 'project'),
    year: reader.parsed(top, 'year', 'year', readYear),
    filed: reader.text(top, 'filed'),
    currency: reader.choice(top, 'currency'),
    expenditure: readExpenditure(reader, top),
    budget: readBudget(reader, top),
    goals: readGoals(reader, top),
    indicators: readIndicators(reader, top),
    deviationText: deviations.text,
    deviations: deviations.entries,
    improvements: reader.text(top, 'improvements'),
    total: reader.parsed(top, 'total', 'points', readPoints),
    grade: reader.text(top, 'grade'),
    sources: readSources(reader, top),
    review: readOverallReview(reader, top),
    note: reader.text(top, 'note'),
  };
}

function readIndicators(reader: Reader, top: Keyed): Field<readonly Node[]> {
  const entry = top.entries.get('indicators');
  const node = entry?.value;
  if (!entry || !node || (node.kind === 'scalar' && node.value.trim() === '' && !node.lost))
    return { state: 'absent', span: top.node.span, entry };
  if (node.kind === 'list') return { state: 'ok', value: readNodes(reader, node.items, entry), span: node.span, entry };
  reader.wrongType(node, entry.key, 'list');
  return { state: 'bad', span: node.span, entry };
}

function nothing(span: Evaluation['span']): Sections {
  const absent: Absent = { state: 'absent', span: { start: span.start, end: span.start }, entry: undefined };
  return {
    title: absent,
    profile: absent,
    organization: absent,
    department: absent,
    project: absent,
    year: absent,
    filed: absent,
    currency: absent,
    expenditure: undefined,
    budget: undefined,
    goals: [],
    indicators: absent,
    deviationText: absent,
    deviations: [],
    improvements: absent,
    total: absent,
    grade: absent,
    sources: [],
    review: undefined,
    note: absent,
  };
}
