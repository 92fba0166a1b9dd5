import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Decimal } from '../number/decimal.js';
import { readDecimal } from '../number/read.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { shownScore } from '../layouts/scores.js';
import { isDisputed } from '../layouts/disputed.js';
import { type Form, type FormCell, type FormRow, textOf } from '../layouts/form.js';
import type { Profile } from '../profiles/profile.js';
import type { Value } from '../quantity/value.js';
import { address, type SheetCell } from './sheet.js';
import { budgetSheetFormula, type Place, rowFormula, roundFormula, settleFormula } from './sheet-formula.js';
import { bareNumber, quantityNumber, type SheetNumber } from './sheet-number.js';

/** What a cell holds where it is more than its text. */
export type Content = Pick<SheetCell, 'value' | 'formula' | 'format'>;

/** The cells whose content is a live formula. */
export interface SheetScores {
  /** By the form's row and column; the column after the last holds the unrounded scores. */
  cell(row: number, column: number): Content | undefined;
}

/** The numbers and live formulas of a form whose first row stands at `top` of its sheet. */
export function sheetScores(form: Form, document: DocumentAnalysis, top: number): SheetScores {
  const found = new Map<string, Content>();
  const sheet = new Builder(form, document, top, found);
  form.rows.forEach((row, index) => sheet.add(row, index));
  return { cell: (row, column) => found.get(`${row},${column}`) };
}

/** Where a number stands, from 0. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Fills in the numbers of one form, row by row, the total last. */
class Builder {
  private readonly helper: number;
  private readonly counted: number[] = [];
  private readonly scoreSpots: Spot[] = [];
  private readonly computedSpots: Spot[] = [];

  constructor(
    form: Form,
    private readonly document: DocumentAnalysis,
    private readonly top: number,
    private readonly found: Map<string, Content>,
  ) {
    this.helper = form.columns.length;
  }

  add(row: FormRow, index: number): void {
    this.bareNumbers(row, index);
    const { rated } = row;
    if (!rated) return;
    if ('missing' in rated) this.addTotal(row, index);
    else this.addRated(rated, row, index);
  }

  /** Amounts, points: whatever is a number by itself. The number of a part counts nowhere. */
  private bareNumbers({ kind, cells }: FormRow, index: number): void {
    if (kind === 'part') return;
    for (const cell of cells) {
      const number = cell.role === 'number' ? bareNumber(textOf(cell)) : undefined;
      if (number) this.set(index, cell.column, contentOf(number));
    }
  }

  private addRated(rated: RatedRow | RatedBudget, row: FormRow, index: number): void {
    this.counted.push(index);
    const formula = 'budget' in rated ? this.budget(rated, row, index) : this.row(rated, row, index);
    const exact = rated.score.value;
    if (exact && formula) this.set(index, this.helper, { value: exact.toNumber(), formula });
    this.scores(rated, row, index, exact && formula ? exact : undefined);
  }

  private row(rated: RatedRow, row: FormRow, index: number): string | undefined {
    const score = columnOf(row, 'score');
    const claimed = rated.claimed && score !== undefined ? this.at(index, score) : undefined;
    const cells = {
      target: this.place(row, index, 'target', rated.target),
      actual: this.place(row, index, 'actual', rated.actual),
      claimed,
    };
    return rowFormula(rated, cells, this.document.profile);
  }

  /** A cell of a row's column as a number, put into the sheet, where it can be one. */
  private place(row: FormRow, index: number, holds: 'target' | 'actual', value: Value): Place | undefined {
    const cell = row.cells.find(each => each.holds === holds);
    const number = cell && amountNumber(value, textOf(cell));
    if (!number) return undefined;
    this.set(index, cell.column, contentOf(number));
    return { address: this.at(index, cell.column), number };
  }

  /** 执行率 is worked out in the sheet where nobody claimed it. */
  private budget(rated: RatedBudget, row: FormRow, index: number): string | undefined {
    const same = (holds: 'planned' | 'spent', value: Decimal | undefined): string | undefined => {
      const cell = row.cells.find(each => each.holds === holds);
      const isSame = cell && value && readDecimal(textOf(cell))?.value.equals(value);
      return isSame && this.found.has(`${index},${cell.column}`) ? this.at(index, cell.column) : undefined;
    };
    const places = { planned: same('planned', rated.planned), spent: same('spent', rated.spent) };
    const rate = columnOf(row, 'rate');
    if (rate !== undefined && rated.rate && rated.budget.rate.state === 'absent' && places.planned && places.spent) {
      this.set(index, rate, {
        value: rated.rate.toNumber(),
        formula: `${places.spent}/${places.planned}`,
        format: '0.00%',
      });
    }
    return budgetSheetFormula(rated, places, this.document.profile);
  }

  /** 得分 as claimed, 计算得分 as a formula; a 得分 that nobody claimed, or that agrees, is the formula too, judged scores excepted. */
  private scores(rated: RatedRow | RatedBudget, row: FormRow, index: number, exact: Decimal | undefined): void {
    const { profile } = this.document;
    const [score, computed] = [columnOf(row, 'score'), columnOf(row, 'computed')];
    const live = exact && {
      value: roundScore(exact, profile).toNumber(),
      formula: roundFormula(this.at(index, this.helper), profile),
    };
    if (computed !== undefined) {
      this.computedSpots.push({ row: index, column: computed });
      this.set(index, computed, live);
    }
    if (score === undefined) return;
    this.scoreSpots.push({ row: index, column: score });
    const own = shownScore(rated, this.document);
    const claim = own && { value: own.toNumber(), format: formatOf(rated.claimed?.digits) };
    if (computed === undefined) {
      const isLive = live && rated.score.how.kind !== 'judged' && (!rated.claimed || own?.equals(live.value));
      this.set(index, score, isLive ? { ...live, format: formatOf(rated.claimed?.digits) } : claim);
    } else
      this.set(index, score, rated.claimed ? claim : live && { value: live.value, formula: this.at(index, computed) });
  }

  private addTotal(row: FormRow, index: number): void {
    const { profile, scorecard } = this.document;
    const value = scorecard.total.sum.rounded;
    const [score, computed] = [columnOf(row, 'score'), columnOf(row, 'computed')];
    if (!value) return;
    const spots = computed === undefined ? this.scoreSpots : this.computedSpots;
    const exact = { value: value.toNumber(), formula: this.totalFormula(spots, profile) };
    if (computed !== undefined) this.set(index, computed, exact);
    if (score === undefined) return;
    const isClaims = computed !== undefined || isDisputed(scorecard);
    this.set(index, score, isClaims || scorecard.total.claimed ? this.claimedTotal() : exact);
  }

  private totalFormula(spots: readonly Spot[], profile: Profile): string {
    if (profile.rounding.total === 'rows') return settleFormula(this.sum(spots));
    return roundFormula(this.sum(this.counted.map(row => ({ row, column: this.helper }))), profile);
  }

  private claimedTotal(): Content | undefined {
    const { claimed } = this.document.scorecard.total;
    if (claimed) return { value: claimed.value.toNumber(), format: formatOf(claimed.digits) };
    const { budget, rows } = this.document.scorecard;
    const shown = [...(budget ? [budget] : []), ...rows].flatMap(item => shownScore(item, this.document) ?? []);
    return {
      value: shown.reduce((all, value) => all.plus(value)).toNumber(),
      formula: settleFormula(this.sum(this.scoreSpots)),
    };
  }

  /** The sum over budget and indicators, column by column; texts there count nothing. */
  private sum(spots: readonly Spot[]): string {
    const columns = [...new Set(spots.map(({ column }) => column))];
    return columns
      .map(column => {
        const rows = spots.flatMap(spot => (spot.column === column ? [spot.row] : []));
        return `SUM(${this.at(rows[0] ?? 0, column)}:${this.at(rows.at(-1) ?? 0, column)})`;
      })
      .join('+');
  }

  private at(row: number, column: number): string {
    return address(this.top + row, column);
  }

  private set(row: number, column: number, content: Content | undefined): void {
    if (content) this.found.set(`${row},${column}`, content);
  }
}

const columnOf = ({ cells }: FormRow, holds: FormCell['holds']): number | undefined =>
  cells.find(cell => cell.holds === holds)?.column;

/** An amount as a number: the value as written, or its number alone where the unit has a column of its own. */
function amountNumber(value: Value, text: string): SheetNumber | undefined {
  const whole = quantityNumber(value, text);
  if (whole || value.kind !== 'quantity') return whole;
  const bare = bareNumber(text);
  return bare && value.amount.number.equals(bare.scale.times(bare.value)) ? bare : undefined;
}

const contentOf = ({ value, format }: SheetNumber): Content => ({ value, format });

const formatOf = (digits: number | undefined): string | undefined => (digits ? `0.${'0'.repeat(digits)}` : undefined);
