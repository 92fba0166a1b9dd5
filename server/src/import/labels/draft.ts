import type { ZhKey } from '../../language/vocabulary.js';
import { linePlace, type Place } from '../cells/place.js';

/** What was recognised, key by key in the file's Chinese spelling, with what found no place beside it. Filled row by row, then written. */
export interface Draft {
  readonly top: Keys;
  /** What the upper part asks for, filled in or not. */
  readonly labels: Set<string>;
  readonly expenditure: Keys;
  /** 主管部门, where the central and the local one are named apart. */
  readonly department: Keys;
  /** Where the last of the two stands. */
  departmentPlace: Place;
  readonly budget: Keys;
  readonly items: Keys[];
  /** The name of the row that the budget was read from, where it may be one fund of several. */
  fund: string | undefined;
  /** Whether a row below it is said to be a part of it: 其中. */
  fundHasParts: boolean;
  /** `（1-7月）`, alone below the title. */
  months: Remark | undefined;
  /** 监控 of the budget: what was spent by a month. */
  readonly monitoring: Keys[];
  /** 复核 of the budget. */
  readonly budgetReview: Keys;
  readonly goals: DraftGoal[];
  readonly nodes: DraftNode[];
  readonly deviations: Keys[];
  readonly sources: Keys[];
  readonly review: Keys;
  /** Whether it carried 补充信息, as exported forms do: then it says itself all that it does not print as its own. */
  annexed: boolean;
  /** The document that it names as that of its rules. */
  rules: string | undefined;
  /** The layout that it was recognised by. */
  layout: string | undefined;
  /** 资金管理: what was said about each matter. */
  readonly management: Keys[];
  /** What says nothing and was passed over: rows of the template, blank rows, printed instructions. */
  readonly passed: Remark[];
  /** By the top-level key before which it is kept. */
  readonly remarks: Map<string, Remark[]>;
  /** Where the values of a mapping stand in the source, by its key. */
  readonly places: Map<Keys, Map<string, Place>>;
}

/** What stands under each key, as it will be written. */
export type Keys = Map<ZhKey, string>;

/** A goal as it will be written. */
export interface DraftGoal {
  readonly id: string | undefined;
  text: string;
  /** 实际完成情况. */
  actual: string | undefined;
}

/** A group or a row as it will be written. */
export type DraftNode = DraftGroup | DraftRow;

/** A group as it will be written. */
export interface DraftGroup {
  readonly kind: 'group';
  readonly keys: Keys;
  readonly children: DraftNode[];
  readonly remarks: Remark[];
}

/** A row as it will be written. */
export interface DraftRow {
  readonly kind: 'row';
  readonly keys: Keys;
  /** 复核: what the reviewer found, score and comment. */
  readonly review: Keys;
  /** 监控: what was reached by a month. */
  readonly monitoring: Keys;
  /** 问卷: forms sent, valid and satisfied. */
  readonly survey: Keys;
  /** 偏差, where reason and measure stand apart. */
  readonly deviation: Keys;
  readonly parts: Keys[];
  /** Where its name stands. */
  place: Place | undefined;
  /** Where its weight stands, if that may as well be its score. */
  lonePoints: Place | undefined;
  readonly remarks: Remark[];
}

/** A text of the source that has no key, or that was read otherwise than it is printed. */
export interface Remark {
  readonly place: Place;
  readonly text: string;
  /** It was read, but otherwise than printed, or may have to be. */
  readonly mended?: true;
}

/** A file in which nothing stands yet. */
export const emptyDraft = (): Draft => ({
  top: new Map(),
  labels: new Set(),
  expenditure: new Map(),
  department: new Map(),
  departmentPlace: linePlace(1),
  budget: new Map(),
  items: [],
  fund: undefined,
  fundHasParts: false,
  monitoring: [],
  budgetReview: new Map(),
  management: [],
  passed: [],
  goals: [],
  nodes: [],
  deviations: [],
  sources: [],
  review: new Map(),
  annexed: false,
  rules: undefined,
  layout: undefined,
  months: undefined,
  remarks: new Map(),
  places: new Map(),
});

/** Notes where the value of a key stands in the source. */
export function notePlace({ places }: Draft, keys: Keys, key: ZhKey, place: Place): void {
  const found = places.get(keys);
  if (found) found.set(key, place);
  else places.set(keys, new Map([[key, place]]));
}

/** A group that has its name alone. */
export const newGroup = (name: string): DraftGroup => ({
  kind: 'group',
  keys: new Map([['名称', name]]),
  children: [],
  remarks: [],
});

/** A row that has its name alone. */
export const newRow = (name: string): DraftRow => ({
  kind: 'row',
  keys: new Map([['名称', name]]),
  review: new Map(),
  monitoring: new Map(),
  survey: new Map(),
  deviation: new Map(),
  parts: [],
  place: undefined,
  lonePoints: undefined,
  remarks: [],
});

/** Keeps a text before a top-level key. */
export function keep(draft: Draft, key: string, place: Place, text: string): void {
  const found = draft.remarks.get(key);
  if (found) found.push({ place, text });
  else draft.remarks.set(key, [{ place, text }]);
}

/** Every row, in the order of the form. */
export const rowsOf = (nodes: readonly DraftNode[]): DraftRow[] =>
  nodes.flatMap(node => (node.kind === 'row' ? [node] : rowsOf(node.children)));
