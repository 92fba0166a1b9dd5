import { rules } from '../../rules/index.js';
import { nameForm } from '../form-name.js';
import { together } from '../../rules/support/together.js';
import type { ReviewRow } from '../review/review-row.js';
import { titleOf } from '../review/review-words.js';
import { type ProblemKind, problemKinds } from './problem-kinds.js';

/** One kind of problem in a batch: how often, in how many forms, and each rule with its rows. */
export interface Problems {
  readonly kind: ProblemKind;
  readonly count: number;
  readonly forms: number;
  readonly lines: readonly string[];
}

interface Place {
  readonly code: string;
  readonly subject: string;
  readonly row: ReviewRow;
}

/** More places of one problem than these stand in the table of the batch. */
const most = 200;

/** The problems of a batch, in the order of their kinds. */
export function problemsIn(rows: readonly ReviewRow[]): readonly Problems[] {
  const places = rows.flatMap(row => (row.details?.problems ?? []).map((problem): Place => ({ ...problem, row })));
  const byCode = together(places, ({ code }) => code);
  return problemKinds.flatMap(kind => {
    const codes = rules.filter(({ group }) => kind.groups.includes(group)).map(({ code }) => code);
    const own = codes.flatMap(code => byCode.get(code) ?? []);
    if (own.length === 0) return [];
    const found = codes.flatMap(code => {
      const of = byCode.get(code) ?? [];
      return of.length > 0 ? [{ code, of }] : [];
    });
    return [
      {
        kind,
        count: own.length,
        forms: formsIn(own),
        lines: found
          .sort((a, b) => b.of.length - a.of.length)
          .map(({ code, of }, at) => `${at + 1}.${titleOf(code, 'zh-CN')} ${of.length} 处：${placesOf(of)}。`),
      },
    ];
  });
}

const formsIn = (places: readonly Place[]): number => new Set(places.map(({ row }) => row)).size;

/** `甲局（检查次数、培训人数）；乙局（总分）` */
function placesOf(places: readonly Place[]): string {
  const named = places.slice(0, most);
  const units = [...together(named, ({ row }) => `${row.document} ${row.file}`).values()].map(own => {
    const name = nameOf(own[0].row);
    const subjects = own.map(({ subject }) => subject).filter(subject => subject !== '');
    return subjects.length > 0 ? `${name}（${subjects.join('、')}）` : name;
  });
  const left = places.length - named.length;
  return `${units.join('；')}${left > 0 ? `；其余 ${left} 处见批量复核表` : ''}`;
}

/** How a form is named among others: the unit, its project beside it, else the file. */
export function nameOf({ details, organization, file }: ReviewRow): string {
  const { unit = '', project = '' } = details ?? {};
  return nameForm(unit, project) || organization || file;
}
