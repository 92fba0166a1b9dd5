import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Completion } from '../features/completion-item.js';
import { filterText } from '../features/pinyin.js';
import type { Lines } from '../text/lines.js';
import type { ClientTraits } from './client-traits.js';
import { plainText, toRange } from './convert.js';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

/** Documentation stays away where the client asks for it later; `at` is the place it is then found again by. */
export function toCompletionItem(
  completion: Completion,
  lines: Lines,
  traits: ClientTraits,
  uri: string,
  offset: number,
): CompletionItem {
  const { label, kind, detail, documentation, span, text, isSnippet, rank, filter } = completion;
  return {
    label,
    kind: kinds[kind],
    ...(filter === undefined ? filterOf(label) : { filterText: filter }),
    sortText: String(rank).padStart(4, '0'),
    textEdit: { range: toRange(lines, span), newText: text },
    ...(detail && { detail }),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.asIs }),
    ...(documentation &&
      (traits.completionDocumentationLater
        ? { data: { uri, offset } }
        : { documentation: toDocumentation(documentation, traits) })),
  };
}

function filterOf(label: string): Pick<CompletionItem, 'filterText'> {
  const text = filterText(label);
  return text === undefined ? {} : { filterText: text };
}

/** Markdown where the client shows it, else plain text. */
export const toDocumentation = (
  text: string,
  { completionMarkdown }: Pick<ClientTraits, 'completionMarkdown'>,
): Exclude<CompletionItem['documentation'], undefined> =>
  completionMarkdown ? { kind: MarkupKind.Markdown, value: text } : plainText(text);
