import { number } from '../messages/number.js';
import type { Digest, ResolvedSource } from '../scoring/resolved-source.js';
import { escapeInHover } from '../text/markdown.js';
import type { Locale } from '../text/locale.js';
import { contains } from '../text/span.js';
import type { Place } from './place.js';

/** What the file that an entry of 汇总来源 names brings to the roll-up; empty elsewhere. */
export function sourceAt({ document, on }: Place, offset: number, locale: Locale): string {
  const source = on === 'value' ? document.context.sources?.find(({ span }) => contains(span, offset)) : undefined;
  if (!source) return '';
  if (source.digests.length === 0) return `**${escapeInHover(source.file)}** ${words.none[locale]}`;
  return source.digests.map(digest => `- ${sayDigest(digest, source, locale)}`).join('\n');
}

function sayDigest(
  { file, planned, spent, rows, currency }: Digest,
  { funds }: ResolvedSource,
  locale: Locale,
): string {
  const amount = (of: Parameters<typeof number>[0] | undefined): string => (of ? `${number(of)} ${currency}` : '?');
  const said = words.digest[locale](amount(planned), amount(spent), rows.length);
  return `**${escapeInHover(file)}** ${said}${funds ? words.funds[locale](number(funds)) : ''}`;
}

const words = {
  none: { 'zh-CN': '没有读到，需要它的各行暂不计分', en: 'was not read; the rows that need it are not scored' },
  digest: {
    'zh-CN': (planned: string, spent: string, rows: number) => `预算数 ${planned}，执行数 ${spent}，${rows} 行指标`,
    en: (planned: string, spent: string, rows: number) =>
      `planned ${planned}, spent ${spent}, ${rows} row${rows === 1 ? '' : 's'}`,
  },
  funds: {
    'zh-CN': (funds: string) => `；汇总时资金额度按 ${funds} 计`,
    en: (funds: string) => `; counts with funds of ${funds}`,
  },
};
