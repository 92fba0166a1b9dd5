import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type MarkupContent,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Action } from '../features/code-actions.js';
import type { Hover as HoverRecord } from '../features/hover.js';
import type { Hint } from '../features/inlay-hints.js';
import { workedMarkdown } from '../features/markdown.js';
import type { Symbol } from '../features/symbols.js';
import { ruleLink } from '../messages/rule-link.js';
import type { Finding, Severity } from '../rules/rule.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import { abridge, shorten } from '../text/shorten.js';
import type { Edit, Span } from '../text/span.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { ClientTraits } from './client-traits.js';

/** Offsets to lines and columns. */
export const toRange = (lines: Lines, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

/** Lines and columns to offsets. */
export const toSpan = (lines: Lines, { start, end }: Range): Span => ({
  start: lines.offset(start),
  end: lines.offset(end),
});

/** How much a finding matters, in the protocol’s numbers. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Beyond so many other places of one finding the number in its message has to do. */
const mostPlaces = 100;

/** `linesOf` knows the lines of the other files that a roll-up's findings speak of. */
export function toDiagnostic(
  finding: Finding,
  { uri: own }: Snapshot,
  lines: Lines,
  locale: Locale,
  { relatedInformation, codeDescription }: ClientTraits,
  linesOf: (uri: string) => Lines | undefined,
): Diagnostic {
  const {
    rule: { code },
    severity,
    span,
    related,
  } = finding;
  const places = related.slice(0, mostPlaces).flatMap(({ uri, span: place, words }) => {
    const there = uri === undefined ? lines : linesOf(uri);
    return there
      ? [{ location: { uri: uri ?? own, range: toRange(there, place) }, message: abridge(words[locale], longestLine) }]
      : [];
  });
  return {
    range: toRange(lines, span),
    severity: severities[severity],
    code,
    source: 'perf-yaml',
    message: finding.message(locale),
    ...(codeDescription && { codeDescription: { href: ruleLink(code, locale) } }),
    ...(relatedInformation && places.length > 0 && { relatedInformation: places }),
  };
}

/** What is to be said of a file as a whole and is no rule's: at its beginning. */
export const toNotice = (
  message: string,
  severity: DiagnosticSeverity = DiagnosticSeverity.Information,
): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity,
  source: 'perf-yaml',
  message,
});

/** An edit, as the protocol has it. */
export const toTextEdit = (lines: Lines, { span, text }: Edit): TextEdit => ({
  range: toRange(lines, span),
  newText: text,
});

/** Edits of one file, tied to its version where the client knows versioned edits. */
export function toWorkspaceEdit(
  { uri, version }: Snapshot,
  edits: readonly TextEdit[],
  { documentChanges }: Pick<ClientTraits, 'documentChanges'>,
): WorkspaceEdit {
  if (!documentChanges) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [...edits] }] };
}

/** Edits of several files as one. */
export const mergeWorkspaceEdits = (edits: readonly WorkspaceEdit[]): WorkspaceEdit =>
  edits.some(({ documentChanges }) => documentChanges)
    ? { documentChanges: edits.flatMap(({ documentChanges = [] }) => documentChanges) }
    : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) as NonNullable<WorkspaceEdit['changes']> };

/** A change that is offered, bound to the version of the text it was made for. */
export function toCodeAction(
  action: Action,
  snapshot: Snapshot,
  lines: Lines,
  traits: ClientTraits,
  given: readonly Diagnostic[],
): CodeAction {
  const { title, kind, finding, preferred, edits } = action;
  const diagnostics = finding
    ? given.filter(({ code, range }) => code === finding.rule.code && sameRange(range, toRange(lines, finding.span)))
    : [];
  return {
    title: abridge(title, longestLine),
    kind,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(preferred && { isPreferred: true }),
    edit: toWorkspaceEdit(
      snapshot,
      edits.map(edit => toTextEdit(lines, edit)),
      traits,
    ),
  };
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

/** The tooltip stays away where the client asks for it later. */
export function toInlayHint(
  hint: Hint,
  { uri }: Snapshot,
  lines: Lines,
  locale: Locale,
  { hintTooltipLater }: Pick<ClientTraits, 'hintTooltipLater'>,
): InlayHint {
  const { offset, parts, edits } = hint;
  return {
    position: lines.position(offset),
    label: parts.map(({ text, target, tooltip }) => ({
      value: text,
      ...(target && { location: { uri, range: toRange(lines, target) } }),
      ...(tooltip !== undefined && { tooltip }),
    })),
    paddingLeft: true,
    ...(edits.length > 0 && { textEdits: edits.map(edit => toTextEdit(lines, edit)) }),
    ...(hintTooltipLater ? { data: { uri } } : { tooltip: toHintTooltip(hint, locale) }),
  };
}

/** The calculation behind a hint. */
export const toHintTooltip = (hint: Hint, locale: Locale): MarkupContent =>
  markdown(workedMarkdown(hint.worked(locale)));

/** The text of a hint, of one part or several. */
export const labelOf = ({ label }: InlayHint): string =>
  typeof label === 'string' ? label : label.map(({ value }) => value).join('');

const markdown = (value: string): MarkupContent => ({ kind: MarkupKind.Markdown, value });

/** Markdown for a client that shows plain text: escapes and emphasis taken away. */
export const plainText = (text: string): string =>
  text
    .replace(/\*\*(?!\*)|^\|?[-:|]+\|$\n?/gm, '')
    .replace(/\\([\\`*_[\]|~$+=#:>-])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

/** What is shown at a place, in Markdown where the client shows it. */
export const toHover = (
  { span, markdown: text }: HoverRecord,
  lines: Lines,
  { hoverMarkdown }: Pick<ClientTraits, 'hoverMarkdown'>,
): Hover => ({
  range: toRange(lines, span),
  contents: hoverMarkdown ? markdown(text) : { kind: MarkupKind.PlainText, value: plainText(text) },
});

/** The icons of the outline. */
export const symbolKinds: Readonly<Record<Symbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  group: SymbolKind.Namespace,
  row: SymbolKind.Number,
  budget: SymbolKind.Object,
};

/** In an outline, in a light bulb's list: characters. */
const longestLine = 200;

/** A part of the outline with those inside it. */
export const toDocumentSymbol = (
  { kind, name, detail, span, nameSpan, children }: Symbol,
  lines: Lines,
): DocumentSymbol => ({
  name: shorten(name, longestLine),
  detail: shorten(detail, longestLine),
  kind: symbolKinds[kind],
  range: toRange(lines, span),
  selectionRange: toRange(lines, nameSpan),
  children: children.map(child => toDocumentSymbol(child, lines)),
});

/** For clients without an outline of levels: one list, each entry naming what holds it. */
export function toSymbolInformation(
  { kind, name, span, children }: Symbol,
  uri: string,
  lines: Lines,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name: shorten(name, longestLine),
    kind: symbolKinds[kind],
    location: { uri, range: toRange(lines, span) },
    ...(containerName !== undefined && { containerName: shorten(containerName, longestLine) }),
  };
  return [own, ...children.flatMap(child => toSymbolInformation(child, uri, lines, name))];
}
