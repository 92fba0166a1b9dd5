import {
  type CodeActionParams,
  type CodeAction,
  type InlayHint,
  ErrorCodes,
  MessageType,
  ShowMessageNotification,
  ResponseError,
} from 'vscode-languageserver';
import { claimsAfter } from '../features/claims-after.js';
import { fixAll, quickFixes } from '../features/code-actions.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlay-hints.js';
import { onType } from '../features/on-type.js';
import { refactors } from '../features/refactors.js';
import { documentSymbols } from '../features/symbols.js';
import { unclaimedScores } from '../features/unclaimed-scores.js';
import { format, whyNotFormatted } from '../format/format.js';
import {
  labelOf,
  toCodeAction,
  toDocumentSymbol,
  toHintTooltip,
  toHover,
  toInlayHint,
  toSpan,
  toSymbolInformation,
  toTextEdit,
} from './convert.js';
import { registerCompletion } from './completion-requests.js';
import { registerCustom } from './custom.js';
import { registerPaste } from './paste-request.js';
import { registerRows } from './rows-request.js';
import { registerNavigation } from './navigation-requests.js';
import { registerSemanticTokens } from './semantic-tokens.js';
import type { Diagnostics } from './diagnostics.js';
import { ProfileAnswers } from './profile-requests.js';
import type { State } from './state.js';
import type { Subject } from './subject.js';
import { wantedKinds } from './wanted-kinds.js';

/** Every request and who answers it: find the analysis, call the feature, convert. */
export function register({ state, diagnostics }: { readonly state: State; readonly diagnostics: Diagnostics }): void {
  const { connection, traits, guard } = state;
  const profiles = new ProfileAnswers(state);

  connection.languages.diagnostics.on((params, token) =>
    state.answer(
      'diagnostics',
      params.textDocument.uri,
      { kind: 'full', items: [] },
      token,
      subject => diagnostics.document(subject, params.previousResultId),
      subject => diagnostics.document(subject, params.previousResultId),
    ),
  );

  connection.languages.diagnostics.onWorkspace((params, token, _progress, parts) =>
    guard.run('workspace diagnostics', { items: [] }, token, () => diagnostics.workspace(params, token, parts)),
  );

  connection.languages.inlayHint.on((params, token) =>
    state.answer('inlay hints', params.textDocument.uri, null, token, subject =>
      hintsIn(subject, toSpan(subject.lines, params.range)).map(hint =>
        toInlayHint(hint, subject.snapshot, subject.lines, subject.locale, traits),
      ),
    ),
  );

  connection.languages.inlayHint.resolve((hint, token) => resolveHint(state, hint, token));

  connection.onHover((params, token) =>
    state.answer(
      'hover',
      params.textDocument.uri,
      null,
      token,
      ({ analysis, lines, locale }) => {
        const found = hover(analysis, lines.offset(params.position), locale);
        return found ? toHover(found, lines, traits) : null;
      },
      subject => profiles.hover(subject, params.position),
    ),
  );

  connection.onCodeAction((params, token) =>
    state.answer(
      'code actions',
      params.textDocument.uri,
      [],
      token,
      subject => codeActions(subject, params, state),
      subject => profiles.codeActions(subject, params),
    ),
  );

  connection.onDocumentSymbol((params, token) =>
    state.answer(
      'symbols',
      params.textDocument.uri,
      [],
      token,
      ({ analysis, lines, locale, snapshot }) => {
        const symbols = documentSymbols(analysis, locale);
        return traits.hierarchicalSymbols
          ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
          : symbols.flatMap(symbol => toSymbolInformation(symbol, snapshot.uri, lines));
      },
      subject => profiles.symbols(subject),
    ),
  );

  connection.onDocumentFormatting((params, token) =>
    state.answer(
      'format',
      params.textDocument.uri,
      null,
      token,
      ({ lines, snapshot, locale }) => {
        const why = whyNotFormatted(snapshot.text);
        if (why)
          void connection.sendNotification(ShowMessageNotification.type, {
            type: MessageType.Warning,
            message: why[locale],
          });
        return format(snapshot.text).map(edit => toTextEdit(lines, edit));
      },
      subject => profiles.format(subject),
    ),
  );

  connection.onDocumentRangeFormatting((params, token) =>
    state.answer(
      'format',
      params.textDocument.uri,
      null,
      token,
      ({ lines, snapshot }) =>
        format(snapshot.text, { range: toSpan(lines, params.range) }).map(edit => toTextEdit(lines, edit)),
      subject => profiles.format(subject, params.range),
    ),
  );

  connection.onDocumentOnTypeFormatting((params, token) =>
    state.answer(
      'on-type',
      params.textDocument.uri,
      null,
      token,
      ({ analysis, lines }) =>
        onType(analysis, lines, lines.offset(params.position), params.ch)?.map(edit => toTextEdit(lines, edit)) ?? null,
      subject => profiles.onType(subject, params),
    ),
  );

  registerCompletion(state, profiles);
  registerNavigation(state, profiles);
  registerSemanticTokens(state);
  registerCustom(state);
  registerPaste(state);
  registerRows(state);
}

type Token = Parameters<State['answer']>[3];

function hintsIn(
  { analysis, lines, settings, locale }: Subject,
  within: ReturnType<typeof toSpan>,
): ReturnType<typeof inlayHints> {
  return settings.inlayHints === 'off'
    ? []
    : inlayHints(analysis, lines, { mode: settings.inlayHints, locale, within });
}

/** The hint is found again by its place and words; what travelled through the client says only which file it is of. */
function resolveHint(state: State, hint: InlayHint, token: Token): Promise<InlayHint> {
  const uri: unknown = (hint.data as { readonly uri?: unknown } | undefined)?.uri;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'no such hint');
  return state.answer('hint tooltip', uri, hint, token, subject => {
    const { lines, snapshot, locale } = subject;
    const at = lines.offset(hint.position);
    const found = hintsIn(subject, { start: at, end: at }).find(
      each => labelOf(toInlayHint(each, snapshot, lines, locale, state.traits)) === labelOf(hint),
    );
    return found ? { ...hint, tooltip: toHintTooltip(found, locale) } : hint;
  });
}

function codeActions(subject: Subject, { range, context }: CodeActionParams, state: State): CodeAction[] {
  const { analysis, lines, locale, snapshot } = subject;
  const { traits } = state;
  const claims = claimsAfter(analysis, state.surroundings(snapshot.uri));
  const wanted = wantedKinds(context);
  const findings = subject.findings();
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
