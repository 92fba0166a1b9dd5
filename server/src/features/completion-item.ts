import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'snippet';
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What it replaces. */
  readonly span: Span;
  /** In the syntax of snippets where `isSnippet`; always valid YAML at its place. */
  readonly text: string;
  readonly isSnippet: boolean;
  /** What is missing and required comes first. */
  readonly rank: number;
  /** What an editor filters by, where it is not the label. */
  readonly filter?: string;
}

/** What an editor can do with what is offered. */
export interface CompletionOptions {
  readonly locale: Locale;
  /** Whether the editor fills in snippets. */
  readonly snippets: boolean;
  /** Whether the list was asked for, or comes up by itself as somebody types; by itself it offers nothing that alters a value. */
  readonly asked?: boolean;
  /** Files that a key may name, as paths from this file. */
  readonly paths?: PathOffers;
}

/** Files that may be meant, by the key that they stand under. */
export type PathOffers = Readonly<Record<'sources' | 'evidence' | 'profile', readonly string[]>>;

/** A value before it is placed. */
export interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly filter?: string;
}
