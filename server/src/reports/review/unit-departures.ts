import { number, percent } from '../../messages/number.js';
import { Decimal, sum } from '../../number/decimal.js';
import { together } from '../../rules/support/together.js';
import type { Locale } from '../../text/locale.js';
import { departure } from '../../scoring/review.js';
import type { ReviewRow } from './review-row.js';

/** What the reviewed forms of one unit come to together. */
export interface UnitDeparture {
  readonly unit: string;
  readonly forms: number;
  readonly claimed: Decimal;
  readonly reviewed: Decimal;
  /** 偏离度 as a share; absent where nothing above 0 was claimed. */
  readonly departure: Decimal | undefined;
}

/** Each unit with reviewed forms whose totals are whole; those of no unit are left out. */
export function unitDepartures(rows: readonly ReviewRow[]): readonly UnitDeparture[] {
  const whole = rows.filter(({ departure: own, organization }) => own !== '' && organization !== '');
  return [...together(whole, ({ organization }) => organization)].map(([unit, own]) => {
    const claimed = sum(own.map(row => new Decimal(row.claimed)));
    const reviewed = sum(own.map(row => new Decimal(row.reviewed)));
    return { unit, forms: own.length, claimed, reviewed, departure: departure(claimed, reviewed) };
  });
}

/** The units that handed in several forms, each with what they come to; no cells where no unit did. */
export function unitTable(
  rows: readonly ReviewRow[],
  locale: Locale,
): { readonly headings: readonly string[]; readonly cells: readonly (readonly string[])[] } {
  const units = unitDepartures(rows);
  const isShown = units.some(({ forms }) => forms > 1);
  return {
    headings: headings[locale],
    cells: isShown
      ? units.map(({ unit, forms, claimed, reviewed, departure: share }) => [
          unit,
          String(forms),
          number(claimed),
          number(reviewed),
          share ? percent(share) : '—',
        ])
      : [],
  };
}

const headings = {
  'zh-CN': ['单位', '复核份数', '自评得分合计', '复核得分合计', '偏离度'],
  en: ['Unit', 'Forms reviewed', 'Claimed', 'Reviewed', 'Departure'],
};
