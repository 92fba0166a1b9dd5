import type { Origin } from '../../scoring/resolved-source.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import type { Related } from '../rule.js';

/** What a row is put together from, by name: 分项“一标段”, or the row of a source, which the finding does not stand at. */
export function partWords(part: string, origin: Origin | undefined, { path }: RatedRow, locale: Locale): string {
  const name = path.at(-1) ?? '';
  return {
    'zh-CN': origin ? `来源“${part}”的指标“${name}”` : `分项“${part}”`,
    en: origin ? `row “${name}” of the source “${part}”` : `“${part}”`,
  }[locale];
}

/** Leads to the places in the sources. */
export const relateOrigins = (origins: readonly (Origin | undefined)[]): readonly Related[] =>
  origins.flatMap(origin =>
    origin
      ? [
          {
            uri: origin.uri,
            span: origin.span,
            words: { 'zh-CN': `来源“${origin.file}”在这里`, en: `The source “${origin.file}” is here` },
          },
        ]
      : [],
  );
