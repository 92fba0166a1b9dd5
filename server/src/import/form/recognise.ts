import type { BudgetKey } from '../labels/field-words.js';
import { enterAnnex, readAnnexRow } from '../labels/annex.js';
import { areLabelledPairs, arePairs, headMoneyKey, readBudgetPairs, readBudgetRow, settleHeadMoney } from './budget.js';
import { isLabelAcross } from './across.js';
import { isWhole } from './funds.js';
import {
  budgetColumns,
  type BudgetColumn,
  isBudgetLabel,
  noteBudget,
  plannedColumn,
  refineBudget,
} from '../labels/budget-columns.js';
import { isAmount, onOneLine, pointsText } from '../labels/cell-words.js';
import { type Column, columnsOf } from '../labels/columns.js';
import { columnsUnder, refineColumns } from '../labels/lower-headings.js';
import { type Draft, emptyDraft, keep } from '../labels/draft.js';
import { type GoalColumns, goalColumns, isGoalHead } from '../labels/goals.js';
import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { readPairs, setHead } from '../labels/head.js';
import { headKey } from '../labels/head-words.js';
import { settleGroupWeights } from './group-weights.js';
import { Indicators } from './indicators.js';
import { layoutOf } from '../labels/layout-of.js';
import { readMonths } from './monitored-months.js';
import { keepRow } from './kept-rows.js';
import { isManagementHeading, readManagement } from './management.js';
import {
  isFurniture,
  isInstruction,
  isOpinionBlank,
  isPrintedNote,
  isSignature,
  isSigned,
  isUnknownLabel,
  isUnsigned,
} from '../labels/phrases.js';
import { isText, sectionOf, type Section, textBehind, type TextKey } from '../labels/sections.js';
import { readGoals } from './read-goals.js';
import { readTitle, takeYear } from './read-title.js';
import { ReviewLetter } from './review-letter.js';
import { isScoreLine, readSubtotal, readTotal } from './total.js';
import { titleOf, yearOf } from '../labels/titles.js';

/** Finds the form in a grid; `undefined` where the grid has no block of indicators. What has no place in a file is kept beside where it stood. */
export function recognise(grid: ImportGrid): Draft | undefined {
  const reading = new Reading(grid.flat === true);
  grid.rows.forEach((row, index) => reading.read(row, grid.rows[index + 1]));
  return reading.finish();
}

class Reading {
  private readonly draft = emptyDraft();
  private readonly indicators = new Indicators(this.draft.nodes, this.draft.passed);
  private section: Section = 'head';
  private budget: readonly BudgetColumn[] = [];
  /** The headings of money in the row above, which a second row may still refine. */
  private money: readonly BudgetColumn[] | undefined;
  /** What the pairs of the block of money above were about. */
  private readonly pairs: BudgetKey[] = [];
  /** Labels of money in the head with their amounts. */
  private readonly headMoney: (readonly [GridCell, GridCell])[] = [];
  private isForm = false;
  /** Whether the headings of the indicators have two rows. */
  private isRefined = false;
  private goals: GoalColumns | undefined;
  /** The heading that a second row may still refine. */
  private heading: GridRow | undefined;
  /** The headings of a list of projects that is open. */
  private list: GridRow | undefined;
  /** A label of the total that had nothing behind it: its number stands below. */
  private pointed: GridCell | undefined;
  private readonly letter = new ReviewLetter(this.draft);
  /** Whether the row being read is one whose columns may have shifted. */
  private loose = false;

  constructor(private readonly flat: boolean) {}

  read(row: GridRow, next?: GridRow): void {
    const [first] = row.cells;
    if (!first || isFurniture(row)) return;
    this.loose = row.loose;
    if (this.letter.takes(row)) return;
    if (this.isListed(row)) return keepRow(this.draft, this.section, row.cells, row);
    if (this.section === 'annex') return readAnnexRow(this.draft, row);
    if (
      this.heads(row, next) ||
      (this.section === 'head' && (readTitle(this.draft, row) || readMonths(this.draft, row)))
    )
      return;
    const goals = this.isForm ? undefined : goalColumns(row);
    if (goals) return this.openGoals(row, goals);
    const section = this.sectionOf(row);
    if (section) this.enter(section, row, first);
    else this.goOn(row);
  }

  finish(): Draft | undefined {
    this.indicators.finish();
    for (const { place, text } of this.indicators.ownerless) keep(this.draft, '绩效指标', place, text);
    if (!this.isForm) return undefined;
    settleHeadMoney(this.draft, this.headMoney);
    settleGroupWeights(this.draft.nodes, this.indicators.headings);
    this.draft.layout = layoutOf(this.draft, this.indicators.headings, this.isRefined);
    return this.draft;
  }

  /** Whether a row belongs to a list of projects in front of the form, headed by `序号 | 项目名称` under a title that says so: none of it is the form's. */
  private isListed(row: GridRow): boolean {
    const names = row.cells.map(({ text }) => headKey(text));
    const isTitled = /汇总|一览|清单/.test(this.draft.top.get('标题') ?? '');
    if (this.section === 'head' && isTitled && names.indexOf('项目名称') === 1 && row.cells.length > 3) this.list = row;
    else if (this.list && (row.table !== this.list.table || columnsOf(row) || titleOf(row))) this.list = undefined;
    return this.list !== undefined;
  }

  /** A label in front of a row that belongs to the block of indicators, 数量指标 or a name, opens no section. */
  private sectionOf(row: GridRow): Section | undefined {
    const section = sectionOf(row);
    if (section === 'goals' && this.isForm) return undefined;
    if (!section && this.section === 'indicators' && isScoreLine(row)) return 'total';
    const isMoney = this.section === 'budget' && this.budget.length > 0 && isWhole(row.cells[0]?.text ?? '');
    return isMoney ? undefined : section;
  }

  /** Rows of headings open the two blocks of columns. */
  private heads(row: GridRow, next: GridRow | undefined): boolean {
    const lower = this.heading && this.indicators.isEmpty ? this.lowerColumns(this.heading, row) : undefined;
    this.heading = next && this.indicators.isEmpty && columnsUnder(row, next) ? row : undefined;
    if (this.heading) return true;
    const budget = lower ? undefined : this.moneyColumns(row);
    this.money = budget && !this.money ? budget : undefined;
    if (budget) {
      this.budget = budget;
      this.section = 'budget';
      return true;
    }
    const columns = lower ?? columnsOf(row, this.pointed !== undefined);
    if (columns) {
      this.indicators.use(columns);
      this.section = 'indicators';
      this.isForm = true;
      this.heading = lower ? undefined : row;
      this.isRefined ||= lower !== undefined;
    }
    return columns !== undefined;
  }

  private lowerColumns(upper: GridRow, row: GridRow): readonly Column[] | undefined {
    const { top } = this.draft;
    if (!columnsOf(upper)) return columnsUnder(upper, row);
    return refineColumns(this.indicators.headings, upper, row, top.get('年度') ?? yearOf(top.get('标题') ?? ''));
  }

  /** Headings of money, or those right below the first ones that say more of one of them. */
  private moneyColumns(row: GridRow): readonly BudgetColumn[] | undefined {
    return (
      (this.money && refineBudget(this.money, row)) ??
      budgetColumns(this.draft, row) ??
      plannedColumn(this.draft, row, this.section === 'budget')
    );
  }

  private enter(section: Section, row: GridRow, first: GridCell): void {
    this.indicators.finish();
    const rest = section === 'total' ? row.cells : row.cells.slice(1);
    const text = rest.map(cell => cell.text).join('\n');
    if (section === 'budget') noteBudget(this.draft, first.text);
    if (section === 'total') readTotal(this.draft, this.indicators, row);
    if (section === 'total' && this.section === 'indicators') this.section = 'tail';
    if (section === 'total') return;
    if (section === 'subtotal') return readSubtotal(this.draft, this.indicators, row);
    this.section = section;
    this.goals = undefined;
    if (section === 'annex') enterAnnex(this.draft);
    if (section === 'rules') this.draft.rules = onOneLine(first.text);
    else if (section === 'goals') readGoals(this.draft, this.goals, rest, this.loose);
    else if (section === 'opinion') this.passUnsigned(rest, row);
    else if (section === 'management') this.goOnManaging(row.cells.slice(1), row);
    else if (isText(section)) this.addText(section, textBehind(first.text, text), first);
  }

  /** A row without a label of its own goes on with the section that is open. */
  private goOn(row: GridRow): void {
    const { draft, section } = this;
    if (section === 'rules') return;
    if (section === 'management' && this.goOnManaging(row.cells, row)) return;
    if (this.isMoney(row) && this.readMoney(row)) return;
    if (this.isIndicator(row)) return this.indicators.read(row);
    if (row.cells.every(({ text }) => isOpinionBlank(text))) return void draft.passed.push(...row.cells);
    const unread = this.takePointed(readPairs(draft, row.cells, this.blanksBehind(row)), row);
    const rest = this.takeHeadMoney(section === 'head' ? takeYear(draft, unread) : unread);
    if (rest.length === 0) return;
    const text = rest.map(cell => cell.text).join('\n');
    if (section === 'goals' && !this.isUnknown(row)) readGoals(this.draft, this.goals, rest, this.loose);
    else if (section === 'opinion') this.passUnsigned(rest, row);
    else if (isText(section) && !isSignature(text) && !isUnknownLabel(row))
      this.addText(section, text, rest[0] as GridCell);
    else keepRow(draft, section, rest, row);
    if (isUnknownLabel(row) && isText(section)) this.section = 'tail';
  }

  /** How many blank cells may stand between a label and its value: a label is seldom merged over more. */
  private blanksBehind({ loose }: GridRow): number {
    return loose ? 1 : 3 * Number(this.flat);
  }

  /** What stands right below the heading of the goals is one of them, however short. */
  private isUnknown(row: GridRow): boolean {
    const from = this.goals?.heads[0]?.column;
    const { text = '', column = 0 } = row.cells[0] ?? {};
    return isUnknownLabel(row) && (from === undefined ? !isGoalHead(text) : column < from);
  }

  /** Who signs has nothing to say in the file; what stands there all the same is kept. */
  private passUnsigned(cells: readonly GridCell[], row: GridRow): void {
    const said = cells.filter(({ text }) => !isUnsigned(text));
    this.draft.passed.push(...cells.filter(cell => !said.includes(cell)));
    if (said.length > 0) keepRow(this.draft, this.section, said, row);
  }

  private readMoney(row: GridRow): boolean {
    // below one heading alone a number in a line of its own may be of any other
    const isCopied = row.loose || row.table === undefined;
    if (isCopied && this.budget.length === 1 && row.cells.length === 1) return false;
    return (
      (this.budget.length < 2 && readBudgetPairs(this.draft, row, this.pairs, this.flat)) ||
      readBudgetRow(this.draft, this.budget, row)
    );
  }

  /** The block of money may begin without headings of its own. */
  private isMoney({ cells }: GridRow): boolean {
    const label = cells.find(({ text }) => isBudgetLabel(text));
    if (this.section === 'head' && label && label === cells[0]) {
      noteBudget(this.draft, label.text);
      this.section = 'budget';
    }
    if (this.section === 'head' && arePairs(cells)) this.section = 'budget';
    return this.section === 'budget' || (this.budget.length === 0 && areLabelledPairs(cells));
  }

  /** Whether a row belongs to the block of indicators; after its total only what fills its columns does. */
  private isIndicator(row: GridRow): boolean {
    if (isSigned(row) || isLabelAcross(row, this.indicators.headings) || (row.table === undefined && !row.loose))
      return false;
    if (this.section === 'tail' && this.indicators.takes(row)) this.section = 'indicators';
    return this.section === 'indicators';
  }

  private openGoals(row: GridRow, goals: GoalColumns): void {
    this.section = 'goals';
    this.goals = goals;
    for (const { text, place } of row.cells)
      if (/^\d{1,3}$/.test(text)) keep(this.draft, '年度目标', place, `目标分值：${text}`);
  }

  private goOnManaging(cells: readonly GridCell[], row: GridRow): boolean {
    return isManagementHeading(cells) || readManagement(this.draft, cells, row);
  }

  private addText(key: TextKey, text: string, { place }: GridCell): void {
    if (text.trim() === '') return;
    if (isInstruction(text) || isPrintedNote(text))
      return void this.draft.passed.push({ place, text: onOneLine(text) });
    const before = this.draft.top.get(key);
    this.draft.top.set(key, before === undefined ? text : `${before}\n${text}`);
  }

  /** 自评得分 at the end of a row has its number in the row below. */
  private takePointed(rest: readonly GridCell[], row: GridRow): readonly GridCell[] {
    const last = row.cells.at(-1);
    const score = rest.find(cell => cell === last && this.pointed && pointsText(cell.text) !== undefined);
    if (score && !this.draft.top.has('总分')) {
      setHead(this.draft, '总分', score.text, score);
      return rest.filter(cell => cell !== score);
    }
    if (this.section === 'head' && last && headKey(last.text) === '总分' && !/[:：]/.test(last.text))
      this.pointed = last;
    return rest;
  }

  /** `项目名称 | … | 预算金额 | 45.5`: money beside the labels of the head. */
  private takeHeadMoney(cells: readonly GridCell[]): readonly GridCell[] {
    if (this.section !== 'head') return cells;
    const pairs = cells.flatMap((label, at): readonly (readonly [GridCell, GridCell])[] => {
      const value = cells[at + 1];
      const isPair = value && value.column === label.column + label.width && isAmount(value.text);
      return isPair && headMoneyKey(label.text) ? [[label, value]] : [];
    });
    this.headMoney.push(...pairs);
    return cells.filter(cell => !pairs.flat().includes(cell));
  }
}
