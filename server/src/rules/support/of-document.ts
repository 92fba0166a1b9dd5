import { rememberAtHome } from '../../incremental/moved.js';
import type { Finding } from '../rule.js';

/** Those of a text's findings that are about one of its documents. */
export const findingsOf = ({ index }: { readonly index: number }, findings: readonly Finding[]): readonly Finding[] =>
  sorted(findings).value.get(index) ?? [];

/** Sorted once, so that many documents stay linear. */
const sorted = rememberAtHome((findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> => {
  const lists = new Map<number, Finding[]>();
  for (const finding of findings) {
    const list = lists.get(finding.document);
    if (list) list.push(finding);
    else lists.set(finding.document, [finding]);
  }
  return lists;
});
