import {
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentOnTypeFormattingParams,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  MessageType,
  type Position,
  type Range,
  type ReferenceParams,
  type SelectionRange,
  ShowMessageNotification,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { claimsAfter } from '../features/claims-after.js';
import { fixAll, quickFixes } from '../features/code-actions.js';
import { codeLenses } from '../features/code-lenses.js';
import { complete } from '../features/completion.js';
import { foldingRanges } from '../features/folding.js';
import { hover } from '../features/hover.js';
import { sayOrigin } from '../features/origin.js';
import { inlayHints } from '../features/inlay-hints.js';
import { definitions, documentLinks, highlights, references } from '../features/navigation.js';
import { onType } from '../features/on-type.js';
import { refactors } from '../features/refactors.js';
import { renamableAt } from '../features/rename.js';
import { selectionSpans } from '../features/selection.js';
import { documentSymbols } from '../features/symbols.js';
import { unclaimedScores } from '../features/unclaimed-scores.js';
import { valueTokens } from '../features/value-tokens.js';
import { format, whyNotFormatted } from '../format/format.js';
import { overlaps, type Span } from '../text/span.js';
import {
  labelOf,
  toCodeAction,
  toDocumentSymbol,
  toHintTooltip,
  toHover,
  toInlayHint,
  toRange,
  toSpan,
  toSymbolInformation,
  toTextEdit,
} from './convert.js';
import { toCompletionItem, toDocumentation } from './convert-completion.js';
import {
  toCodeLens,
  toFoldingRange,
  toHighlight,
  toLink,
  toSelectionRange,
  toTokenData,
} from './convert-navigation.js';
import type { FileAnswers } from './file-answers.js';
import { fileOf, locate, otherFiles, renameEdit } from './navigation-answers.js';
import { pathsAt } from './path-offers.js';
import type { Session } from './session.js';
import type { Subject } from './subject.js';
import { wantedKinds } from './wanted-kinds.js';

/** What is answered about an evaluation: ask the feature, convert. */
export class EvaluationAnswers implements FileAnswers {
  constructor(
    readonly subject: Subject,
    private readonly session: Session,
  ) {}

  hints(range: Range): InlayHint[] {
    const { snapshot, lines, locale } = this.subject;
    return this.hintsIn(toSpan(lines, range)).map(hint =>
      toInlayHint(hint, snapshot, lines, locale, this.session.traits),
    );
  }

  /** The hint is found again by its place and words; what travelled through the client says only which file it is of. */
  hint(hint: InlayHint): InlayHint {
    const { lines, snapshot, locale } = this.subject;
    const at = lines.offset(hint.position);
    const found = this.hintsIn({ start: at, end: at }).find(
      each => labelOf(toInlayHint(each, snapshot, lines, locale, this.session.traits)) === labelOf(hint),
    );
    return found ? { ...hint, tooltip: toHintTooltip(found, locale) } : hint;
  }

  hover(position: Position): Hover | null {
    const { analysis, lines, locale } = this.subject;
    const offset = lines.offset(position);
    const found = hover(analysis, offset, locale, sayOrigin(analysis, offset, this.session.imports, locale));
    return found ? toHover(found, lines, this.session.traits) : null;
  }

  codeActions({ range, context }: CodeActionParams): CodeAction[] {
    const { analysis, lines, locale, snapshot } = this.subject;
    const { traits, workspace } = this.session;
    const claims = claimsAfter(analysis, workspace.surroundings(snapshot.uri));
    const wanted = wantedKinds(context);
    const findings = this.subject.findings();
    const all = wanted('source.fixAll.perf-yaml') ? fixAll(findings, locale, claims) : undefined;
    const span = toSpan(lines, range);
    // asked for by name only: a light bulb means that something is wrong
    const rewrites = context.only && wanted('refactor.rewrite') ? refactors(analysis, span, locale) : [];
    const fixes = wanted('quickfix')
      ? [...quickFixes(analysis, lines, findings, span, locale, claims), ...unclaimedScores(analysis, span, locale)]
      : [];
    const actions = [...fixes, ...(all ? [all] : []), ...rewrites];
    return actions.map(action => toCodeAction(action, snapshot, lines, traits, context.diagnostics));
  }

  symbols(): DocumentSymbol[] | SymbolInformation[] {
    const { analysis, lines, locale, snapshot } = this.subject;
    const symbols = documentSymbols(analysis, locale);
    return this.session.traits.hierarchicalSymbols
      ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
      : symbols.flatMap(symbol => toSymbolInformation(symbol, snapshot.uri, lines));
  }

  /** Where a whole file cannot be formatted, the person hears why. */
  format(range?: Range): TextEdit[] {
    const { lines, snapshot, locale } = this.subject;
    const why = range ? undefined : whyNotFormatted(snapshot.text);
    if (why)
      void this.session.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: why[locale],
      });
    return format(snapshot.text, range ? { range: toSpan(lines, range) } : {}).map(edit => toTextEdit(lines, edit));
  }

  onType({ ch, position }: DocumentOnTypeFormattingParams): TextEdit[] | null {
    const { analysis, lines } = this.subject;
    return onType(analysis, lines, lines.offset(position), ch)?.map(edit => toTextEdit(lines, edit)) ?? null;
  }

  async completion({ position, context }: CompletionParams): Promise<CompletionItem[]> {
    const { analysis, lines, locale, snapshot } = this.subject;
    const { traits, workspace } = this.session;
    const offset = lines.offset(position);
    const paths = await pathsAt(workspace, this.subject, offset);
    const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const items = complete(analysis, offset, { locale, snippets: traits.snippets, asked, ...(paths && { paths }) });
    return [...items]
      .sort((a, b) => a.rank - b.rank)
      .map(item => toCompletionItem(item, lines, traits, snapshot.uri, offset));
  }

  /** The item is found again by its label at the place it was offered. */
  completionItem(item: CompletionItem): CompletionItem {
    const { analysis, locale, snapshot } = this.subject;
    const { traits } = this.session;
    const { offset } = item.data as { readonly offset: number };
    const found = complete(analysis, Math.max(0, Math.min(offset, snapshot.text.length)), {
      locale,
      snippets: traits.snippets,
    }).find(({ label }) => label === item.label);
    return found ? { ...item, documentation: toDocumentation(found.documentation, traits) } : item;
  }

  lenses(): CodeLens[] {
    const { analysis, findings, locale, lines, settings, snapshot } = this.subject;
    if (!settings.codeLens) return [];
    return codeLenses(analysis, findings(), locale).map(lens =>
      toCodeLens(lens, snapshot.uri, lines, this.session.traits),
    );
  }

  folding(): FoldingRange[] {
    return foldingRanges(this.subject.analysis, this.subject.lines).map(toFoldingRange);
  }

  selection(positions: readonly Position[]): SelectionRange[] {
    const { analysis, lines } = this.subject;
    return positions.map(position => {
      const offset = lines.offset(position);
      return toSelectionRange(selectionSpans(analysis, offset), lines, offset);
    });
  }

  highlights(position: Position): DocumentHighlight[] | null {
    const { analysis, lines } = this.subject;
    const found = highlights(analysis, lines.offset(position));
    return found.length > 0 ? found.map(each => toHighlight(each, lines)) : null;
  }

  links(): DocumentLink[] {
    const { analysis, lines, snapshot } = this.subject;
    return documentLinks(snapshot.uri, analysis).map(link => toLink(link, lines));
  }

  definition(position: Position): Location[] {
    const { subject, session } = this;
    return locate(session.workspace, definitions(fileOf(subject), subject.lines.offset(position)));
  }

  references({ position, context }: ReferenceParams): Location[] {
    const { lines } = this.subject;
    const { workspace } = this.session;
    const others = otherFiles(workspace, this.subject);
    return locate(
      workspace,
      references(fileOf(this.subject), lines.offset(position), context.includeDeclaration, others),
    );
  }

  renamable(position: Position): { readonly range: Range; readonly placeholder: string } | null {
    const { analysis, lines } = this.subject;
    const found = renamableAt(analysis, lines.offset(position));
    return found ? { range: toRange(lines, found.span), placeholder: found.name } : null;
  }

  rename(position: Position, name: string): WorkspaceEdit {
    return renameEdit(this.session, this.subject, this.subject.lines.offset(position), name);
  }

  tokens(range?: Range): number[] {
    const { analysis, lines } = this.subject;
    const all = analysis.documents.flatMap(valueTokens);
    const within = range && toSpan(lines, range);
    return toTokenData(within ? all.filter(({ span }) => overlaps(span, within)) : all, lines);
  }

  private hintsIn(within: Span): ReturnType<typeof inlayHints> {
    const { analysis, lines, settings, locale } = this.subject;
    return settings.inlayHints === 'off'
      ? []
      : inlayHints(analysis, lines, { mode: settings.inlayHints, locale, within });
  }
}
