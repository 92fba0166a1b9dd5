import type { Analysis } from '../analysis/analysis.js';
import { number } from '../messages/number.js';
import type { Worked } from '../messages/worked.js';
import { workedBudget, workedRow } from '../messages/worked-row.js';
import { workedGroup, workedIndicators, workedTotal } from '../messages/worked-sums.js';
import type { KeyUse } from '../language/key-uses.js';
import { choicesOf } from '../language/choices-of.js';
import type { Locale } from '../text/locale.js';
import { contains, type Span } from '../text/span.js';
import { shorten } from '../text/shorten.js';
import { escapeInHover } from '../text/markdown.js';
import { workedMarkdown } from './markdown.js';
import { type Place, placeAt } from './place.js';
import { profileBrief } from './profile-brief.js';
import { sourceAt } from './source-hover.js';
import { families } from './units.js';
import { valueTokens } from './value-tokens.js';

/** What is shown at a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is to be said of the key or value at an offset, and where it comes from, if that is known; nothing between them. */
export function hover(analysis: Analysis, offset: number, locale: Locale, origin = ''): Hover | undefined {
  const place = placeAt(analysis, offset);
  const { use, on, scalar } = place;
  if (!use || !on) return undefined;
  const source = sourceAt(place, offset, locale);
  const sections = [
    ...(source ? [source] : workOut(place, locale).map(workedMarkdown)),
    unit(place, offset, locale),
    choice(place, locale),
    nameProfile(place, locale),
    ...(on === 'key' ? [aboutKey(use, locale)] : []),
    origin,
  ];
  const markdown = sections.filter(Boolean).join('\n\n---\n\n');
  return {
    span: on === 'key' || !scalar ? use.entry.keySpan : scalar.span,
    markdown: markdown || aboutKey(use, locale),
  };
}

/** The calculation that the place belongs to. */
function workOut({ document, use, subject }: Place, locale: Locale): readonly Worked[] {
  switch (subject?.kind) {
    case 'row':
      return [workedRow(subject.row, document, locale)];
    case 'group':
      return [workedGroup(subject.group, document, locale)];
    case 'budget':
      // that of a roll-up comes from its sources: where these are not all there, a finding says so
      if (use?.spec.name === 'sources' && subject.budget.planned === undefined) return [];
      return [workedBudget(subject.budget, document, locale)];
    case undefined:
      break;
  }
  if (document.evaluation.indicators.state !== 'ok') return [];
  if (use?.mapping === 'evaluation' && use.spec.name === 'indicators') return [workedIndicators(document, locale)];
  const isTotal = use?.mapping === 'evaluation' && ['title', 'total', 'grade'].includes(use.spec.name);
  return isTotal ? [workedTotal(document, locale)] : [];
}

/** A key's description with both spellings. */
export function aboutKey({ spec, vocabulary }: Pick<KeyUse, 'spec' | 'vocabulary'>, locale: Locale): string {
  const [own, other] = vocabulary === 'zh' ? [spec.zh, spec.name] : [spec.name, spec.zh];
  return `**${own}** (\`${other}\`${spec.required ? words.required[locale] : ''}) ${spec.about[locale]}`;
}

/** What the profile is that the file names. */
const nameProfile = ({ document: { profile, profileProblem }, use, on }: Place, locale: Locale): string =>
  on === 'value' && use?.spec.shape.kind === 'profile' && !profileProblem ? profileBrief(profile, locale) : '';

/** The description of a listed word. */
function choice({ use, scalar }: Place, locale: Locale): string {
  if (!use || scalar?.kind !== 'scalar') return '';
  const found = choicesOf(use.spec.shape).find(({ name, zh }) => name === scalar.value || zh === scalar.value);
  return found && found.zh !== found.name ? `**${found.zh}** (\`${found.name}\`) ${found.about[locale]}` : '';
}

const longestUnit = 60;

/** Dimension and factor of the unit at an offset, in a value, an amount of money or 计量单位. */
function unit({ document, use, on }: Place, offset: number, locale: Locale): string {
  if (use?.spec.shape.kind === 'points' || on !== 'value') return '';
  const wanted = use?.spec.name === 'currency' ? 'word' : 'unit';
  const token = valueTokens(document).find(({ kind, span }) => kind === wanted && contains(span, offset));
  if (!token) return '';
  const text = shorten(document.text.slice(token.span.start, token.span.end), longestUnit);
  const { family, factor, divisor, name } = document.profile.units.lookUp(text);
  if (family === 'unknown') return `**${escapeInHover(text)}** ${families.unknown[locale]}`;
  const size = divisor.equals(1) ? number(factor) : `${number(factor)}/${number(divisor)}`;
  return `**${escapeInHover(text)}** ${families[family][locale]}${words.standard[locale](name === text ? '' : escapeInHover(name), size)}`;
}

const words = {
  required: { 'zh-CN': '，必填', en: ', required' },
  standard: {
    'zh-CN': (name: string, size: string) => `；${name ? `标准写法 ${name}，` : ''}换算系数 ${size}`,
    en: (name: string, size: string) => `; ${name ? `standard name ${name}, ` : ''}factor ${size}`,
  },
};
