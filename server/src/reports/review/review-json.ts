import type { ReviewRow, SetAside } from './review-row.js';
import type { Decimal } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { unitDepartures } from './unit-departures.js';
import { type ReviewSort, sortForReview } from './review-table.js';

/** One element of what `review --format json` and `perfYaml/reviewFolder` say; decimals are texts, what is missing is `null`. */
export interface ReviewJson {
  readonly file: string;
  readonly document: number;
  readonly profile: string;
  readonly organization: string | null;
  readonly year: string | null;
  /** Claimed less computed: what the list is sorted by. */
  readonly overclaimed: string | null;
  readonly total: {
    readonly claimed: string | null;
    readonly computed: string | null;
    readonly reviewed: string | null;
    readonly provisional: boolean;
  };
  readonly grade: {
    readonly claimed: string | null;
    readonly computed: string | null;
    readonly reviewed: string | null;
    readonly changes: boolean;
  };
  /** 偏离度 as a share with four decimals. */
  readonly departure: string | null;
  /** That of all reviewed forms of the unit together. */
  readonly unitDeparture: string | null;
  readonly suspicion: string;
  readonly unexplained: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly suppressed: readonly SetAside[];
}

/** The batch as JSON, in the order asked for. */
export function reviewJson(rows: readonly ReviewRow[], sort?: ReviewSort): readonly ReviewJson[] {
  const units = new Map(unitDepartures(rows).map(({ unit, departure }) => [unit, departure]));
  return sortForReview(rows, sort).map(row => ({
    file: row.file,
    document: row.document,
    profile: row.profile,
    organization: row.organization || null,
    year: row.year || null,
    overclaimed: row.overclaimed || null,
    total: {
      claimed: row.claimed || null,
      computed: row.computed || null,
      reviewed: row.reviewed || null,
      provisional: row.provisional,
    },
    grade: {
      claimed: row.claimedGrade || null,
      computed: row.computedGrade || null,
      reviewed: row.reviewedGrade || null,
      changes: row.gradeChanges,
    },
    departure: row.departure || null,
    unitDeparture: fourDecimals(units.get(row.organization)),
    suspicion: row.suspicion,
    unexplained: row.unexplained,
    errors: row.errors,
    warnings: row.warnings,
    findings: row.findings,
    suppressed: row.suppressed,
  }));
}

const fourDecimals = (share: Decimal | undefined): string | null => (share ? roundTo(share, 4).toFixed(4) : null);
