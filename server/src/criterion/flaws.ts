import { type Decimal, zero } from '../number/decimal.js';
import { readAmount } from './amount.js';
import type { Reading } from './reading.js';
import type { Standard, Step } from './standard.js';

/** A fault of a sentence itself, whatever a row comes to. */
export type Flaw =
  /** Between two bands, nothing is said. */
  | { readonly kind: 'gap'; readonly from: string; readonly to: string }
  /** Two bands hold for one value, beyond the point where they touch. */
  | { readonly kind: 'overlap'; readonly from: string; readonly to: string }
  /** Faults cost more than the row is worth. */
  | { readonly kind: 'losses'; readonly sum: Decimal; readonly weight: Decimal }
  /** A deduction without a number. */
  | { readonly kind: 'numberless'; readonly words: string };

const vague = /(?:酌情|适当|相应|视情况?|视情节)?(?:予以)?(?:扣分|减分|扣减)(?![值制\d])/;

/** What is wrong with a sentence whatever the row’s values are: words without a number, losses beyond the weight, bands that do not fit together. */
export function flawsOf(sentence: string, { standard }: Reading, weight: Decimal | undefined): readonly Flaw[] {
  const [words] = standard ? [] : (vague.exec(sentence) ?? []);
  const isOpen = words !== undefined && !/比例|完成率/.test(sentence);
  return [
    ...(isOpen ? [{ kind: 'numberless', words } as const] : []),
    ...(standard ? [...lossFlaw(standard, weight), ...bandFlaws(standard)] : []),
  ];
}

function lossFlaw({ checks }: Standard, weight: Decimal | undefined): readonly Flaw[] {
  const sum = checks
    .filter(({ points }) => points.isNegative())
    .reduce<Decimal>((all, { points }) => all.minus(points), zero);
  return weight && sum.greaterThan(weight) ? [{ kind: 'losses', sum, weight }] : [];
}

interface Band {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly lowText: string;
  readonly highText: string;
}

/** Bands in their order that leave something between them, or run into each other. */
function bandFlaws({ base }: Standard): readonly Flaw[] {
  if (base?.kind !== 'steps') return [];
  const bands = base.steps.flatMap(step => bandOf(step) ?? []);
  const ordered = [...bands].sort((a, b) => (a.low ?? zero).comparedTo(b.low ?? zero));
  return ordered.slice(1).flatMap((band, i): Flaw[] => {
    const before = ordered[i] as Band;
    if (!before.high || !band.low) return [];
    const order = before.high.comparedTo(band.low);
    if (order === 0) return [];
    return [{ kind: order < 0 ? 'gap' : 'overlap', from: before.highText, to: band.lowText }];
  });
}

function bandOf({ from, above, to, below, when }: Step): Band | undefined {
  if (when !== undefined) return undefined;
  const [lowText = '', highText = ''] = [from ?? above, to ?? below];
  return { low: readAmount(lowText)?.number, high: readAmount(highText)?.number, lowText, highText };
}
