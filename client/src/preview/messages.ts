/** One element of a form as the server renders it; `base` is the place its offsets count from. */
export interface Part {
  readonly slot: Slot;
  readonly key: string;
  readonly base: number;
  readonly html: string;
}

export type Slot = 'head' | 'columns' | 'row' | 'foot' | 'annex-head' | 'annex' | 'tail';

export interface PreviewDocument {
  readonly index: number;
  readonly title: string;
  readonly summary: string;
  readonly wide: boolean;
  readonly parts: readonly Part[];
}

/** The answer to `perfYaml/preview` with `parts`. */
export interface Preview {
  readonly uri: string;
  readonly version: number | null;
  readonly locale: string;
  readonly title: string;
  readonly style: string;
  readonly documents: readonly PreviewDocument[];
}

/** What changed since the update before; the first one holds everything. */
export interface Update {
  readonly version: number | null;
  readonly locale: string;
  /** Left out where it is as before. */
  readonly style?: string;
  readonly documents: readonly DocumentUpdate[];
}

export interface DocumentUpdate {
  readonly index: number;
  readonly summary: string;
  readonly wide: boolean;
  /** The keys of all parts in their order; left out where it is as before. */
  readonly order?: readonly string[];
  /** The places of all parts, in order. */
  readonly bases: readonly number[];
  /** The parts that are new or other than before. */
  readonly changed: readonly Omit<Part, 'base'>[];
}

/** One thing a reviewer typed; without `row` about the whole. */
export interface ReviewChange {
  readonly document: number;
  readonly row?: number;
  readonly field: string;
  readonly value: string;
}

export type ToPage =
  | { readonly type: 'update'; readonly update: Update; readonly review: boolean }
  /** The caret moved there in the editor. */
  | { readonly type: 'select'; readonly offset: number }
  /** The editor shows this place at its top. */
  | { readonly type: 'scroll'; readonly offset: number };

export type FromPage =
  | { readonly type: 'ready'; readonly review: boolean }
  | { readonly type: 'mode'; readonly review: boolean }
  | { readonly type: 'reveal'; readonly offset: number; readonly focus: boolean }
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'review'; readonly change: ReviewChange; readonly version: number | null }
  | { readonly type: 'run'; readonly command: 'print' | 'export' | 'report' };

/** What the page keeps over a restart. */
export interface PageState {
  readonly uri: string;
  readonly review: boolean;
  readonly scroll: number;
  /** The findings ticked off. */
  readonly checked: readonly string[];
}
