import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Decimal } from '../number/decimal.js';
import { readDecimal } from '../number/read.js';
import { rounded } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { shownScore } from '../layouts/scores.js';
import { type Form, type FormRow, textOf } from '../layouts/form.js';
import { address, type SheetCell } from './sheet.js';
import { budgetSheetFormula, type Place, rowFormula, roundFormula, settled } from './sheet-formula.js';
import { bareNumber, quantityNumber, type SheetNumber } from './sheet-number.js';

/** What a cell holds where it is more than its text. */
export type Content = Pick<SheetCell, 'value' | 'formula' | 'format'>;

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

/** Fills in the numbers of one form, row by row, the total last. */
class Builder {
  private readonly helper: number;
  private readonly score: number;
  private readonly computed: number | undefined;
  private readonly counted: number[] = [];

  constructor(
    private readonly form: Form,
    private readonly document: DocumentAnalysis,
    private readonly top: number,
    private readonly found: Map<string, Content>,
  ) {
    const at = (kind: string): number => form.columns.findIndex(column => column.kind === kind);
    this.helper = form.columns.length;
    this.score = at('score');
    this.computed = at('computed') < 0 ? undefined : at('computed');
  }

  add(row: FormRow, index: number): void {
    const { rated } = row;
    if (row.kind === 'expenditure' || row.kind === 'budget-item' || row.kind === 'budget') this.bareNumbers(row, index);
    if (!rated) return;
    if ('missing' in rated) this.addTotal(index);
    else this.addRated(rated, row, index);
  }

  private bareNumbers(row: FormRow, index: number): void {
    for (const cell of row.cells) {
      const number = cell.role === 'number' ? bareNumber(textOf(cell)) : undefined;
      if (number) this.set(index, cell.column, contentOf(number));
    }
  }

  private addRated(rated: RatedRow | RatedBudget, row: FormRow, index: number): void {
    this.counted.push(index);
    const formula = 'budget' in rated ? this.budget(rated, row, index) : this.row(rated, row, index);
    const exact = rated.score.value;
    if (exact && formula) this.set(index, this.helper, { value: exact.toNumber(), formula });
    this.scores(rated, index, exact && formula ? exact : undefined);
  }

  private row(rated: RatedRow, row: FormRow, index: number): string | undefined {
    const target = this.place(row, index, 'target', text => quantityNumber(rated.target, text));
    const actual = this.place(row, index, 'actual', text => quantityNumber(rated.actual, text));
    return rowFormula(
      rated,
      { target, actual, claimed: rated.claimed && this.at(index, this.score) },
      this.document.profile,
    );
  }

  /** A cell of a row's column as a number, put into the sheet, where it can be one. */
  private place(
    row: FormRow,
    index: number,
    kind: 'target' | 'actual',
    read: (text: string) => SheetNumber | undefined,
  ): Place | undefined {
    const column = this.form.columns.findIndex(each => each.kind === kind);
    const cell = row.cells.find(each => each.column === column);
    const number = cell && read(textOf(cell));
    if (!number) return undefined;
    this.set(index, column, contentOf(number));
    return { address: this.at(index, column), number };
  }

  /** 执行率 is worked out in the sheet where nobody claimed it. */
  private budget(rated: RatedBudget, row: FormRow, index: number): string | undefined {
    const [planned, spent, rate] = row.cells.filter(({ role }) => role === 'number');
    if (!planned || !spent || !rate) return undefined;
    const same = (cell: FormRow['cells'][number], value: Decimal | undefined): string | undefined =>
      value && readDecimal(textOf(cell))?.value.equals(value) && this.found.has(`${index},${cell.column}`)
        ? this.at(index, cell.column)
        : undefined;
    const places = { planned: same(planned, rated.planned), spent: same(spent, rated.spent) };
    if (rated.rate && rated.budget.rate.state === 'absent' && places.planned && places.spent) {
      this.set(index, rate.column, {
        value: rated.rate.toNumber(),
        formula: `${places.spent}/${places.planned}`,
        format: '0.00%',
      });
    }
    return budgetSheetFormula(rated, places, this.document.profile);
  }

  /** 得分 as claimed, 计算得分 as a formula; where there is no 计算得分, 得分 itself is the formula, judged scores excepted. */
  private scores(rated: RatedRow | RatedBudget, index: number, exact: Decimal | undefined): void {
    const { profile } = this.document;
    const own = shownScore(rated, this.document);
    const live = exact && {
      value: rounded(exact, profile).toNumber(),
      formula: roundFormula(this.at(index, this.helper), profile),
    };
    const isJudged = rated.score.how.kind === 'judged';
    const claim = own && { value: own.toNumber(), format: formatOf(rated.claimed?.digits) };
    if (this.computed === undefined) this.set(index, this.score, isJudged ? claim : (live ?? claim));
    else {
      this.set(index, this.computed, live);
      this.set(
        index,
        this.score,
        rated.claimed ? claim : live && { value: live.value, formula: this.at(index, this.computed) },
      );
    }
  }

  private addTotal(index: number): void {
    const {
      profile,
      scorecard: { total },
    } = this.document;
    const value = total.sum.rounded;
    if (!value) return;
    const column = this.computed ?? this.score;
    const formula =
      profile.rounding.total === 'rows' ? settled(this.sum(column)) : roundFormula(this.sum(this.helper), profile);
    this.set(index, column, { value: value.toNumber(), formula });
    if (this.computed !== undefined) this.set(index, this.score, this.claimedTotal(settled(this.sum(this.score))));
  }

  private claimedTotal(formula: string): Content | undefined {
    const { claimed } = this.document.scorecard.total;
    if (claimed) return { value: claimed.value.toNumber(), format: formatOf(claimed.digits) };
    const { budget, rows } = this.document.scorecard;
    const shown = [...(budget ? [budget] : []), ...rows].flatMap(item => shownScore(item, this.document) ?? []);
    return { value: shown.reduce((all, value) => all.plus(value)).toNumber(), formula };
  }

  /** The sum of a column over budget and indicators; texts there count nothing. */
  private sum(column: number): string {
    const [first = 0] = this.counted;
    return `SUM(${this.at(first, column)}:${this.at(this.counted.at(-1) ?? first, column)})`;
  }

  private at(row: number, column: number): string {
    return address(this.top + row, column);
  }

  private set(row: number, column: number, content: Content | undefined): void {
    if (content) this.found.set(`${row},${column}`, content);
  }
}

const contentOf = ({ value, format }: SheetNumber): Content => ({ value, format });

const formatOf = (digits: number | undefined): string | undefined => (digits ? `0.${'0'.repeat(digits)}` : undefined);
