import { fold } from '../number/fold.js';
import type { Value } from './value.js';

const signs: Readonly<Record<string, string>> = { '>=': '≥', '=>': '≥', '<=': '≤', '=<': '≤', '==': '=' };

/** A value as written, its comparison sign in the one usual spelling: `≥30个` for `>=30个` and `＞＝30个`. Words stay. */
export function writeNormal(value: Value): string {
  const parts = value.kind === 'quantity' ? (value.comparison?.parts ?? []) : [];
  return parts
    .reduceRight(
      (text, { start, end }) => text.slice(0, start) + signOf(value.source.slice(start, end)) + text.slice(end),
      value.source,
    )
    .trim();
}

function signOf(written: string): string {
  const sign = fold(written).replace(/\s/g, '').replace('》', '>').replace('《', '<');
  return /^[≥≤<>=]+$/.test(sign) ? (signs[sign] ?? sign) : written;
}
