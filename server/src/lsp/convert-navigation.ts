import {
  type CodeLens,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type FoldingRange,
  type Location,
  type SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import type { Lens } from '../features/code-lenses.js';
import type { Fold } from '../features/folding.js';
import type { Link } from '../features/navigation.js';
import type { ValueToken } from '../features/value-tokens.js';
import type { FoundSymbol } from '../features/workspace-symbols.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { ClientTraits } from './client-traits.js';
import { symbolKinds, toRange } from './convert.js';
import { tokenNumber } from './token-legend.js';

/** Five numbers for each token, as the protocol packs them: each place is relative to the one before. Tokens in one another's way are left out. */
export function toTokenData(tokens: readonly ValueToken[], lines: Lines): number[] {
  const data: number[] = [];
  let [line, character, end] = [0, 0, 0];
  for (const { kind, span } of tokens) {
    if (span.start < end || span.end <= span.start) continue;
    const at = lines.position(span.start);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      span.end - span.start,
      tokenNumber(kind),
      0,
    );
    [line, character, end] = [at.line, at.character, span.end];
  }
  return data;
}

const lensCommands = {
  scorecard: 'perfYaml.showScorecard',
  findings: 'workbench.actions.view.problems',
  preview: 'perfYaml.openPreviewToSide',
  export: 'perfYaml.export',
} as const;

/** A lens opens what the client has a command for. */
export function toCodeLens(
  { span, title, opens }: Lens,
  uri: string,
  lines: Lines,
  { commands }: Pick<ClientTraits, 'commands'>,
): CodeLens {
  const command = opens && lensCommands[opens];
  const known = command !== undefined && commands.includes(command);
  return {
    range: toRange(lines, span),
    command: { title, command: known ? command : '', ...(known && opens !== 'findings' && { arguments: [uri] }) },
  };
}

/** Lines that fold, as the protocol has them. */
export const toFoldingRange = ({ startLine, endLine, kind }: Fold): FoldingRange => ({
  startLine,
  endLine,
  ...(kind === 'comment' && { kind }),
});

/** Spans from the innermost outwards, as one chain. */
export const toSelectionRange = (spans: readonly Span[], lines: Lines, offset: number): SelectionRange =>
  spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(lines, span), ...(parent && { parent }) }),
    undefined,
  ) ?? { range: toRange(lines, { start: offset, end: offset }) };

/** A place of the same name; the defining one counts as written. */
export const toHighlight = (
  { span, defines }: { readonly span: Span; readonly defines: boolean },
  lines: Lines,
): DocumentHighlight => ({
  range: toRange(lines, span),
  kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

/** A text that leads elsewhere. */
export const toLink = ({ span, target }: Link, lines: Lines): DocumentLink => ({ range: toRange(lines, span), target });

/** A place in a file. */
export const toLocation = (uri: string, span: Span, lines: Lines): Location => ({ uri, range: toRange(lines, span) });

/** A name of any file, with its place. */
export const toWorkspaceSymbol = (
  { kind, name, container, span }: FoundSymbol,
  { uri, lines }: Snapshot,
): SymbolInformation => SymbolInformation.create(name, symbolKinds[kind], toRange(lines, span), uri, container);
