import type { Analysis } from '../analysis/analysis.js';
import { sayPlace } from '../import/cells/place.js';
import { inBudget, type SourcePlaces } from '../import/source-places.js';
import type { Locale } from '../text/locale.js';
import { escapeInHover } from '../text/markdown.js';
import { type Place, placeAt } from './place.js';

/** `原件：表 2 第 7 行`, where the value at an offset was imported in this session; else nothing. */
export function sayOrigin(analysis: Analysis, offset: number, imports: SourcePlaces, locale: Locale): string {
  const at = placeAt(analysis, offset);
  if (!at.use || !at.on) return '';
  const { zh: key } = at.use.spec;
  const place = imports.placeOf(at.document.text, { document: at.document.index, path: pathOf(at), key });
  return place ? `${words[locale]}${escapeInHover(sayPlace(place)[locale])}` : '';
}

function pathOf({ subject }: Place): readonly string[] {
  if (subject?.kind === 'row') return subject.row.path;
  return subject?.kind === 'budget' ? inBudget : [];
}

const words = { 'zh-CN': '原件：', en: 'Source: ' } satisfies Readonly<Record<Locale, string>>;
