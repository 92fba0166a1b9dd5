import { enterAnnex, readAnnexRow } from './annex.js';
import { budgetColumns, type BudgetColumn, isBudgetLabel, noteBudget, readBudgetRow } from './budget.js';
import { isBlank, onOneLine, pointsText } from './cell-words.js';
import { type Column, columnsOf, refined } from './columns.js';
import { type Draft, emptyDraft, keep } from './draft.js';
import { addGoals, isGoalHeading, outcomeColumn } from './goals.js';
import type { GridCell, GridRow, ImportGrid } from './grid.js';
import { readPairs, setHead, setOnce } from './head.js';
import { Indicators } from './indicators.js';
import { sectionOf, type Section } from './sections.js';

/** Finds the form in a grid; `undefined` where the grid has no block of indicators. What has no place in a file is kept beside where it stood. */
export function recognise(grid: ImportGrid): Draft | undefined {
  const reading = new Reading();
  for (const row of grid.rows) reading.read(row);
  return reading.finish();
}

class Reading {
  private readonly draft = emptyDraft();
  private readonly indicators = new Indicators(this.draft.nodes);
  private section: Section = 'head';
  private budget: readonly BudgetColumn[] = [];
  private isForm = false;
  /** Where 实际完成情况 begins among the goals. */
  private outcome = Infinity;

  read(row: GridRow): void {
    const [first] = row.cells;
    if (!first || isFurniture(row)) return;
    if (this.section === 'annex') return readAnnexRow(this.draft, row);
    if (this.heads(row)) return;
    if (isGoalHeading(row)) return this.openGoals(row);
    const section = sectionOf(row);
    if (section) this.enter(section, row, first);
    else this.goOn(row);
  }

  finish(): Draft | undefined {
    this.indicators.finish();
    for (const { place, text } of this.indicators.ownerless) keep(this.draft, '绩效指标', place, text);
    return this.isForm ? this.draft : undefined;
  }

  /** Rows of headings open the two blocks of columns. */
  private heads(row: GridRow): boolean {
    const columns = columnsOf(row);
    if (columns) {
      this.indicators.use(columns);
      this.section = 'indicators';
      this.isForm = true;
      return true;
    }
    const lower =
      this.section === 'indicators' && this.indicators.isEmpty ? refined(this.indicators.headings, row) : undefined;
    if (lower) this.indicators.use(lower);
    const budget = lower ? undefined : budgetColumns(this.draft, row);
    if (budget) {
      this.budget = budget;
      this.section = 'budget';
    }
    return lower !== undefined || budget !== undefined;
  }

  private enter(section: Section, row: GridRow, first: GridCell): void {
    this.indicators.finish();
    const rest = section === 'total' ? row.cells : row.cells.slice(1);
    const text = rest.map(cell => cell.text).join('\n');
    if (section === 'budget') noteBudget(this.draft, first.text);
    if (section === 'total') this.readTotal(row);
    if (section === 'total' && this.section === 'indicators') this.section = 'tail';
    if (section === 'total') return;
    if (section === 'subtotal') return this.readSubtotal(row, first);
    this.section = section;
    if (section === 'annex') enterAnnex(this.draft);
    if (section === 'rules') this.draft.top.set('计分依据', onOneLine(first.text));
    else if (section === 'goals') this.readGoals(rest);
    else if (isText(section)) this.addText(section, textBehind(first.text, text));
  }

  /** A row without a label of its own goes on with the section that is open. */
  private goOn(row: GridRow): void {
    const { draft, section } = this;
    if (section === 'rules') return;
    if (this.isMoney(row) && readBudgetRow(draft, this.budget, row)) return;
    if (this.isIndicator(row)) return this.indicators.read(row);
    const rest = readPairs(draft, row.cells);
    if (rest.length === 0 || (section === 'head' && this.takeTitle(rest))) return;
    const text = rest.map(cell => cell.text).join('\n');
    if (section === 'goals') this.readGoals(rest);
    else if (isText(section) && !isSignature(text)) this.addText(section, text);
    else this.keepRow(rest, row);
  }

  /** The block of money may begin without headings of its own. */
  private isMoney({ cells: [first] }: GridRow): boolean {
    if (this.section === 'head' && first && isBudgetLabel(first.text)) {
      noteBudget(this.draft, first.text);
      this.section = 'budget';
    }
    return this.section === 'budget';
  }

  /** Whether a row belongs to the block of indicators; after its total only what fills its columns does. */
  private isIndicator(row: GridRow): boolean {
    if (isSignature(row.cells[0]?.text ?? '') || (row.table === undefined && !row.loose)) return false;
    if (this.section === 'tail' && this.indicators.takes(row)) this.section = 'indicators';
    return this.section === 'indicators';
  }

  private openGoals(row: GridRow): void {
    this.section = 'goals';
    this.outcome = outcomeColumn(row);
  }

  private readGoals(cells: readonly GridCell[]): void {
    for (const cell of cells) {
      if (cell.column < this.outcome) addGoals(this.draft, cell.text);
      else keep(this.draft, '年度目标', cell.place, `实际完成情况：${cell.text}`);
    }
  }

  private addText(key: '偏差分析' | '改进措施' | '备注', text: string): void {
    if (text.trim() === '') return;
    const before = this.draft.top.get(key);
    this.draft.top.set(key, before === undefined ? text : `${before}\n${text}`);
  }

  private takeTitle(cells: readonly GridCell[]): boolean {
    const [cell] = cells;
    const year = cells.length === 1 ? /^[(（]?\s*(20\d\d)\s*年度?\s*[)）]?$/.exec(cell?.text ?? '')?.[1] : undefined;
    if (year && !this.draft.top.has('年度')) {
      this.draft.top.set('年度', year);
      return true;
    }
    if (
      !cell ||
      cells.length > 1 ||
      this.draft.top.has('标题') ||
      !/(?:绩效|自评|评价).*表|自评表|绩效.*(?:自评|评价)|[Ss]elf-evaluation/.test(cell.text)
    )
      return false;
    this.draft.top.set('标题', onOneLine(cell.text));
    return true;
  }

  /** `总分 … 等级：优 … 91.57`. */
  private readTotal(row: GridRow): void {
    const score = this.indicators.headings.find(({ key }) => key === 'score');
    const numbers = row.cells.filter(({ text }) => pointsText(text.replace(provisional, '')) !== undefined);
    const shown = row.loose
      ? numbers[this.indicators.has('weight') && numbers.length > 1 ? 1 : 0]
      : (numbers.find(({ column }) => column === score?.from) ??
        (score ? numbers.find(({ column }) => column <= score.from) : undefined) ??
        numbers[0]);
    const behind = /[:：]\s*([\d.]+)\s*分?$/.exec(row.cells[0]?.text ?? '')?.[1];
    const total = shown ? pointsText(shown.text.replace(provisional, '')) : behind;
    if (total !== undefined) setOnce(this.draft, this.draft.top, '总分', total, row.place, '总分');
    const rest = row.cells
      .slice(1)
      .filter(cell => !numbers.includes(cell) && !isComputed(this.indicators.headings, cell) && !this.takeGrade(cell));
    for (const cell of readPairs(this.draft, rest))
      if (!isBlank(cell.text)) keep(this.draft, '总分', cell.place, cell.text);
  }

  private readSubtotal(row: GridRow, first: GridCell): void {
    const score = row.cells
      .slice(1)
      .map(({ text }) => pointsText(text))
      .findLast(text => text !== undefined);
    if (score === undefined || !this.indicators.subtotal(score))
      keep(this.draft, '绩效指标', first.place, row.cells.map(({ text }) => text).join(' '));
  }

  /** `等级：优；按计算得分：良`: what was worked out is nobody's claim. */
  private takeGrade(cell: GridCell): boolean {
    const grade = /^(?:评价|自评)?(?:等级|等次|Grade)[:：]\s*([^；;]+)/.exec(cell.text)?.[1];
    if (grade) setHead(this.draft, '等级', grade, cell);
    return grade !== undefined;
  }

  /** What one row says is kept as one line. */
  private keepRow(cells: readonly GridCell[], row: GridRow): void {
    const [only, ...more] = cells;
    if (!only || cells.every(({ text }) => isBlank(text))) return;
    keep(
      this.draft,
      keptBefore[this.section] ?? '备注',
      more.length > 0 ? row.place : only.place,
      cells.map(({ text }) => onOneLine(text)).join('　'),
    );
  }
}

const provisional = /（暂[计定]）$| \(provisional\)$/;

const isComputed = (columns: readonly Column[], { column }: GridCell): boolean =>
  columns.some(({ key, from }) => key === 'computed' && from === column);

const keptBefore: Readonly<Partial<Record<Section, string>>> = {
  head: '支出',
  budget: '预算执行',
  goals: '年度目标',
  indicators: '绩效指标',
};

const isText = (section: Section): section is '偏差分析' | '改进措施' | '备注' =>
  section === '偏差分析' || section === '改进措施' || section === '备注';

/** `备注：` may have its text in the same cell. */
function textBehind(label: string, text: string): string {
  const [, inside = ''] = /^[^:：\n]{1,24}[:：]([^]+)$/.exec(label) ?? [];
  return [inside.trimStart(), text].filter(each => each !== '').join('\n');
}

/** 填报人：张三   联系电话：… is nobody's explanation. */
const isSignature = (text: string): boolean =>
  /^(?:填[报表]人|联系(?:人|电话)|审核人|负责人|单位负责人|经办人|分管领导|制表)[^\n]{0,6}[:：]/.test(text);

/** Numbers of annexes and pages, and rows that only draw lines. */
const isFurniture = ({ cells }: GridRow): boolean =>
  cells.every(({ text }) =>
    /^(?:附件?|附表)\s{0,9}[\d一二三四五六七八九十]*(?:[-—.]\d+)?\s{0,9}[:：]?$|^[-—–]\s*\d+\s*[-—–]$|^第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?$|^年度绩效指标$|^Indicators$/.test(
      text.trim(),
    ),
  );
