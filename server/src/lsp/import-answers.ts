import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { builtInLayout } from '../families/index.js';
import type { Imported, Kept } from '../import/import-form.js';
import { sayPlace } from '../import/cells/place.js';
import type { Openers } from '../import/read-grids.js';
import type { SourcePlaces } from '../import/source-places.js';
import { builtInProfile } from '../profiles/index.js';
import { Lines } from '../text/lines.js';
import type { Locale, Words } from '../text/locale.js';
import type { ImportedForm, ImportParams, ImportShown, PlacedText } from './protocol.js';
import { scorecardTables } from './tables-answers.js';

/** A filled-in form of any kind as the text of a `.perf.yaml`. */
export async function answerImport(
  { name, content, show }: ImportParams,
  locale: Locale,
  openers: Openers | undefined,
  imports: SourcePlaces,
): Promise<ImportedForm> {
  const { importForm } = await import('../import/import-form.js');
  const result = await importForm(
    Uint8Array.from(atob(content), char => char.charCodeAt(0)),
    name,
    locale,
    openers,
  );
  if ('failure' in result) return { failure: result.failure[locale] };
  const { text, rows, kept, passed, warnings } = result;
  imports.remember(text, result.places);
  const documents = result.documents.map(({ layout, profile }) => ({
    layout: layout ?? null,
    profile: profile ?? null,
  }));
  return {
    text,
    rows,
    kept: kept.map(each => placeText(each, locale)),
    passed: passed.map(each => placeText(each, locale)),
    warnings: warnings.map(words => words[locale]),
    layout: documents[0]?.layout ?? null,
    profile: documents[0]?.profile ?? null,
    readBy: namesOf(result.documents[0], locale),
    documents,
    ...(show ? { shown: showImport(result, locale) } : {}),
  };
}

/** What people call the layout and the rules that a form was recognised by. */
const namesOf = (document: Imported['documents'][number] | undefined, locale: Locale): readonly string[] =>
  [builtInLayout(document?.layout ?? '')?.name, builtInProfile(document?.profile ?? '')?.title].flatMap(words =>
    words ? [words[locale]] : [],
  );

/** The text as it scores by itself: profiles and approved targets of one's own are found once it is stored. */
function showImport({ text, kept }: Imported, locale: Locale): ImportShown {
  const analysis = analyze(text, { profile: profileLookup() });
  return {
    tables: scorecardTables(analysis, new Lines(text), locale),
    keptAt: kept.map(({ line }) => line ?? null),
  };
}

const placeText = ({ place, text }: Kept, locale: Locale): PlacedText => ({ place: sayPlace(place)[locale], text });

/** Said where the program fails. */
export const unread: Words = {
  'zh-CN': '文件没有读成，详情见“Perf YAML”输出',
  en: 'the file could not be read; see the “Perf YAML” output',
};
