import type { Words } from '../text/locale.js';
import type { Label } from './label.js';

/**
 * How a family of forms is printed, as data. Printing draws it section by section, reading knows a filled-in form by its words.
 * Spans count the columns of the layout's grid: that of its indicators, `side` first.
 */
export interface Layout {
  readonly id: string;
  /** What it is called in a list to choose from. */
  readonly name: Words;
  readonly title: Label;
  /** A line below the title: （2023年度）; left out where the title says the year. */
  readonly subtitle?: Label;
  readonly number?: Corner;
  readonly paper: 'portrait' | 'landscape';
  /** Whether reason and measure of a row share one box, and there is none for measures of the whole. */
  readonly measuresInRow?: true;
  /** What stands above the table, label and value in one line. */
  readonly above: readonly FieldSpec[];
  readonly sections: readonly Section[];
  /** The form's own closing lines, below the table. */
  readonly notes?: NotesSpec;
}

/** 附件3, 公开14表: the form's number, above the title. */
export interface Corner {
  readonly label: Label;
  readonly side: 'left' | 'right';
}

/** The lines that a form prints at its end. */
export interface NotesSpec {
  readonly heading: Label;
  readonly lines: readonly Label[];
}

/** A stretch of a form, from the top down. */
export type Section =
  | FieldsSection
  | MoneySection
  | GoalsSection
  | FundManagementSection
  | IndicatorsSection
  | TotalSection
  | ClosingSection
  | SignaturesSection;

/** Lines of labels with values. */
export interface FieldsSection {
  readonly kind: 'fields';
  readonly rows: readonly (readonly FieldSpec[])[];
}

/** A cell that the form prints empty: filled in by hand, for the language has no key for it. */
export type Blank = 'blank';

/** What a field of the head shows. */
export type FieldKey =
  | 'organization'
  | 'department'
  | 'department.central'
  | 'department.local'
  | 'implementer'
  | 'project'
  | 'category'
  | 'attribute'
  | 'kind'
  | 'expenditure.basic'
  | 'expenditure.project'
  | 'responsible'
  | 'finance-head'
  | 'filled-by'
  | 'phone'
  | 'filed'
  | 'year'
  | 'content'
  | 'total'
  | 'grade'
  | Blank;

/** A label and the cell that belongs to it; spans count columns. */
export interface FieldSpec {
  readonly key: FieldKey;
  readonly label: Label;
  readonly labelSpan?: number;
  /** The last one of a line takes what is left. */
  readonly valueSpan?: number;
  /** Boxes to tick; the text of the field names one. */
  readonly choices?: readonly Label[];
  /** Printed only where the evaluation has it. */
  readonly optional?: boolean;
}

/** The block 预算执行: headings, the whole, and where it comes from. */
export interface MoneySection {
  readonly kind: 'money';
  readonly heading: Label;
  readonly span: number;
  readonly nameSpan: number;
  /** What stands above the rows' names, where something does. */
  readonly nameHeading?: Label;
  readonly columns: readonly MoneyColumn[];
  /** The first is the whole; the others are known by their names, and further items follow them. */
  readonly rows: readonly MoneyRow[];
}

/** A column of the budget. */
export interface MoneyColumn {
  readonly key: MoneyKey;
  readonly label: Label;
  readonly span?: number;
  /** One text in all rows, printed on the form. */
  readonly text?: Label;
}

/** What a column of the budget shows. */
export type MoneyKey =
  | 'initial'
  | 'planned'
  | 'spent'
  | 'rate'
  | 'weight'
  | 'score'
  | 'reason'
  | 'criterion'
  | 'interim'
  | 'interim-rate'
  | 'forecast'
  | Blank;

/** A line of the budget: the whole, or a fund within it. */
export interface MoneyRow {
  readonly label: Label;
  readonly indent?: boolean;
  /** What stands in a cell that is not filled in: — or /. */
  readonly cells?: Partial<Readonly<Record<MoneyKey, string>>>;
  /** Where its amount is a field of its own: 基本支出. */
  readonly field?: 'expenditure.basic' | 'expenditure.project';
}

/** The year’s goals, beside what became of them. */
export interface GoalsSection {
  readonly kind: 'goals';
  readonly heading: Label;
  readonly span: number;
  /** Between the heading and the columns: 1.项目年度目标完成情况. */
  readonly name?: Label;
  readonly nameSpan?: number;
  readonly columns: readonly { readonly key: 'text' | 'actual'; readonly label?: Label; readonly span?: number }[];
  /** Below the goals, beside the same heading: 2.项目实施内容及过程概述. */
  readonly content?: Label;
  /** Whether one goal alone has its number too. */
  readonly numbered?: boolean;
  /** Printed only where the evaluation has goals. */
  readonly optional?: boolean;
}

/** 资金管理情况: what is said of each matter. */
export interface FundManagementSection {
  readonly kind: 'fund-management';
  readonly heading: Label;
  readonly span: number;
  readonly nameSpan: number;
  readonly columns: readonly {
    readonly key: 'statement' | 'problem';
    readonly label: Label;
    readonly span?: number;
  }[];
  readonly rows: readonly Label[];
}

/** The rows, with their groups at the left. */
export interface IndicatorsSection {
  readonly kind: 'indicators';
  /** Beside the whole block: 年度绩效指标. */
  readonly side?: Label;
  /** In half-width characters, where the side is wider than usual. */
  readonly sideWidth?: number;
  readonly columns: readonly IndicatorColumn[];
  /** A heading above some columns; the others reach over both rows. */
  readonly upper?: readonly { readonly label: Label; readonly from: IndicatorKey; readonly to: IndicatorKey }[];
  /** 产出指标 (40 分), or a column of their own. */
  readonly points: 'names' | 'column' | 'none';
  /** Whether the budget stands among the indicators, as the first row. */
  readonly budget?: Label;
}

/** What a column of the rows shows. */
export type IndicatorKey =
  | 'level1'
  | 'weight1'
  | 'level2'
  | 'weight2'
  | 'level3'
  | 'sign'
  | 'value'
  | 'unit'
  | 'target'
  | 'actual'
  | 'interim'
  | 'forecast'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'criterion'
  | 'explanation'
  | 'cause'
  | 'likely'
  | 'note'
  | 'review.actual'
  | 'review.score'
  | 'review.departure'
  | 'review.comment'
  | Blank;

/** A column of the rows. */
export interface IndicatorColumn {
  readonly key: IndicatorKey;
  readonly label: Label;
  readonly span?: number;
  /** In half-width characters, of each of its columns; else what is usual for its kind. */
  readonly width?: number;
}

/** 总分, with the points and the score below their columns. */
export interface TotalSection {
  readonly kind: 'total';
  readonly label: Label;
  /** The column that holds the grade; `labelled` says 等级： before it. */
  readonly grade?: IndicatorKey;
  readonly labelled?: boolean;
  /** Printed only where the evaluation states a total or a grade, or where computed scores are asked for. */
  readonly optional?: boolean;
}

/** Which text of the file stands in a closing cell. */
export type ClosingKey = 'deviations' | 'improvements' | 'problems' | 'conclusion' | 'note' | 'opinion';

/** Texts, each beside its label. */
export interface ClosingSection {
  readonly kind: 'closing';
  readonly span: number;
  readonly rows: readonly ClosingRow[];
}

/** A text at the end of a form, behind its label. */
export interface ClosingRow {
  readonly key: ClosingKey;
  readonly label: Label;
  /** What the form prints in the cell, at its end: 签名：    年  月  日. */
  readonly foot?: Label;
}

/** The last line of the table: who signs. */
export interface SignaturesSection {
  readonly kind: 'signatures';
  readonly cells: readonly { readonly key: FieldKey; readonly label: Label; readonly span?: number }[];
}
