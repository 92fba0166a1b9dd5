import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Field } from '../language/field.js';
import type { Span } from '../text/span.js';
import type { Locale } from '../text/locale.js';
import { sayField } from './fields.js';
import type { FieldKey } from '../families/layout.js';
import { words } from './words.js';

/** What stands behind a label. */
export interface FieldValue {
  /** `undefined` where there is no such key in the evaluation. */
  readonly field: Field<unknown> | undefined;
  readonly text: string;
  /** The places of what else is printed with it. */
  readonly printed: readonly Span[];
}

/** What a field of the head shows, and where it stands in the file. */
export function fieldValue(key: FieldKey, { evaluation }: DocumentAnalysis, locale: Locale): FieldValue {
  const { expenditure } = evaluation;
  switch (key) {
    case 'organization':
    case 'project':
    case 'filed':
    case 'year':
    case 'total':
    case 'grade':
    case 'category':
    case 'attribute':
    case 'kind':
    case 'responsible':
    case 'filled-by':
    case 'finance-head':
    case 'phone':
    case 'content':
      return plainValue(evaluation[keys[key]]);
    case 'implementer':
      return plainValue(sayField(evaluation.implementer) ? evaluation.implementer : evaluation.organization);
    case 'department':
    case 'department.local':
      return plainValue(
        sayField(evaluation.department.text) ? evaluation.department.text : evaluation.department.local,
      );
    case 'department.central':
      return plainValue(evaluation.department.central);
    case 'expenditure.basic':
      return plainValue(expenditure?.basic);
    case 'blank':
      return plainValue(undefined);
    case 'expenditure.project':
      return expenditure ? withTransit(expenditure.project, expenditure.transit, locale) : plainValue(undefined);
  }
}

/** Where a layout names a key as files spell it, what it is called in code. */
const keys = {
  organization: 'organization',
  project: 'project',
  filed: 'filed',
  year: 'year',
  total: 'total',
  grade: 'grade',
  category: 'category',
  attribute: 'attribute',
  kind: 'kind',
  responsible: 'responsible',
  'filled-by': 'filledBy',
  'finance-head': 'financeHead',
  phone: 'phone',
  content: 'content',
} as const;

const plainValue = (field: Field<unknown> | undefined): FieldValue => ({
  field,
  text: field ? sayField(field) : '',
  printed: [],
});

/** 415.93(含往来资金 48.69). */
const withTransit = (project: Field<unknown>, transit: Field<unknown>, locale: Locale): FieldValue => ({
  field: project,
  text: sayField(project) + (sayField(transit) && words.transit[locale](sayField(transit))),
  printed: [transit.span],
});
