import type { DocumentUpdate, Preview, PreviewDocument, Update } from './messages.js';

/** What a page that shows `before` needs in order to show `after`; everything where it shows nothing yet. */
export function updateOf(before: Preview | undefined, after: Preview): Update {
  const old = new Map(before?.documents.map(document => [document.index, document]));
  return {
    version: after.version,
    locale: after.locale,
    ...(before?.style === after.style ? {} : { style: after.style }),
    documents: after.documents.map(document => documentUpdate(old.get(document.index), document)),
  };
}

function documentUpdate(
  before: PreviewDocument | undefined,
  { index, summary, wide, parts }: PreviewDocument,
): DocumentUpdate {
  const known = new Map(before?.parts.map(({ key, slot, html }) => [key, slot + html]));
  const sameOrder =
    before?.parts.length === parts.length && parts.every(({ key }, at) => before.parts[at]?.key === key);
  return {
    index,
    summary,
    wide,
    ...(sameOrder ? {} : { order: parts.map(({ key }) => key) }),
    bases: parts.map(({ base }) => base),
    changed: parts
      .filter(({ key, slot, html }) => known.get(key) !== slot + html)
      .map(({ slot, key, html }) => ({ slot, key, html })),
  };
}
