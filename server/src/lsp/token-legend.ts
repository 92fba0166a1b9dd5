import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { ValueToken } from '../features/value-tokens.js';

/** The names that themes know for our kinds of tokens. */
const tokenTypes: Readonly<Record<ValueToken['kind'], string>> = {
  number: 'number',
  unit: 'type',
  comparison: 'operator',
  date: 'enumMember',
  label: 'string',
  word: 'keyword',
};

const kinds = Object.keys(tokenTypes);

/** The kinds of tokens, in the order of their numbers. */
export const legend: SemanticTokensLegend = { tokenTypes: Object.values(tokenTypes), tokenModifiers: [] };

/** The number that stands for a kind of token. */
export const tokenNumber = (kind: ValueToken['kind']): number => kinds.indexOf(kind);
