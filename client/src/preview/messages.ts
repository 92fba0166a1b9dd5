import type { PreviewInParts, ReviewChange } from '../../../server/src/lsp/protocol.js';

/** What the server answers. */
export type Preview = PreviewInParts;
/** One form of it. */
export type PreviewDocument = Preview['documents'][number];

/** One element of a form as the server renders it; `base` is the place its offsets count from. */
export type Part = PreviewDocument['parts'][number];
/** The place of a part in the page. */
export type Slot = Part['slot'];

/** What changed since the update before; the first one holds everything. */
export interface Update {
  readonly version: number | null;
  readonly locale: string;
  /** Left out where it is as before. */
  readonly style?: string;
  readonly documents: readonly DocumentUpdate[];
}

/** What of a form has changed. */
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

/** One thing a reviewer typed, in one of the evaluations; without `row` about the whole. */
export type Reviewed = ReviewChange & { readonly document: number };

/** What the editor tells the page. */
export type ToPage =
  | { readonly type: 'update'; readonly update: Update; readonly review: boolean }
  /** What was typed under that number is in the file, or is not and why. */
  | { readonly type: 'answered'; readonly id: number; readonly refused: string | undefined }
  /** The caret moved there in the editor. */
  | { readonly type: 'select'; readonly offset: number }
  /** The editor shows this place at its top. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** Another form of a batch is shown now, to be reviewed from its first doubtful row on. */
  | { readonly type: 'begin' };

/** What the page tells the editor. */
export type FromPage =
  | { readonly type: 'ready'; readonly review: boolean; readonly pinned: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'mode'; readonly review: boolean }
  | { readonly type: 'reveal'; readonly offset: number; readonly focus: boolean }
  | { readonly type: 'scrolled'; readonly offset: number }
  | { readonly type: 'review'; readonly id: number; readonly change: Reviewed; readonly version: number | null }
  | { readonly type: 'undo' | 'redo' }
  | { readonly type: 'run'; readonly command: 'print' | 'export' | 'report' | 'save' | 'next' };

/** What the page keeps over a restart. */
export interface PageState {
  readonly uri: string;
  readonly review: boolean;
  /** Whether it stays with its file, whatever is edited. */
  readonly pinned: boolean;
  readonly scroll: number;
  /** The findings ticked off. */
  readonly checked: readonly string[];
}
