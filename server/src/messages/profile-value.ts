import { Decimal } from '../number/decimal.js';
import { never } from '../profiles/file-values.js';
import type { ProfileKey } from '../profiles/knobs/index.js';
import type { Choices, NumberShape } from '../profiles/knobs/shape.js';
import type { GroupData, Numeric } from '../profiles/resolve.js';
import type { Completed } from '../profiles/knobs/types.js';
import type { Locale } from '../text/locale.js';
import { number } from './number.js';
import { colon } from '../text/punctuation.js';

/** What a knob is set to, in words. */
export function profileValue(key: ProfileKey, value: unknown, locale: Locale): string {
  const text = bare(key, value, locale);
  return key.reads && value !== never ? key.reads[locale].replace('{}', text) : text;
}

function bare({ shape }: ProfileKey, value: unknown, locale: Locale): string {
  if (value === undefined) return nothing;
  switch (shape.kind) {
    case 'number':
      return numberText(shape, value as Numeric, locale);
    case 'switch':
      return value ? words.yes[locale] : words.no[locale];
    case 'choice':
      return choiceText(shape.choices, String(value), locale);
    case 'texts':
      return listTexts(value as readonly string[], locale);
    case 'list':
      return listTexts(
        (value as readonly Item[]).map(item => items[shape.of]?.(item, locale) ?? ''),
        locale,
      );
    case 'layout':
      return typeof value === 'string' ? value : words.ownLayout[locale];
    case 'methods':
      return listTexts(Object.keys(value as object), locale);
    default:
      return String(value);
  }
}

/** What stands for what is not decided. */
export const nothing = '—';

const listTexts = (texts: readonly string[], locale: Locale): string => texts.join(separator[locale]) || nothing;

const separator = { 'zh-CN': '、', en: ', ' };

function numberText({ as }: NumberShape, value: Numeric, locale: Locale): string {
  if (value === never) return words.never[locale];
  if (as === 'year') return String(value);
  return `${points(value)}${as === 'percent' ? '%' : ''}`;
}

const points = (value: Numeric): string => number(new Decimal(value));

/** A listed word with what it means. */
function choiceText(choices: Choices, value: string, locale: Locale): string {
  const about = choices[value]?.about[locale];
  if (about === undefined) return value;
  return { 'zh-CN': `${value}（${about}）`, en: `${value} (${about})` }[locale];
}

type Item = object;

/** How one of a list is told, by the mapping it is. */
const items: Readonly<Record<string, (item: Item, locale: Locale) => string>> = {
  group: (item, locale) => groupText(item as GroupData, locale),
  grade: item => {
    const { name, from } = item as Completed<'grade'>;
    return `${name} ≥ ${points(from)}`;
  },
  unit: item => {
    const { name, equals } = item as Completed<'unit'>;
    return equals ? `${name} = ${points(equals.amount)} ${equals.unit}` : name;
  },
  deduction: (item, locale) => {
    const { title, share } = item as Completed<'deduction'>;
    return `${title[locale]} ${points(share)}%`;
  },
};

function groupText({ name, weight, required, fixed, groups }: GroupData, locale: Locale): string {
  const traits = [
    ...(weight === undefined ? [words.open[locale]] : []),
    ...(required ? [words.required[locale]] : []),
    ...(fixed ? [words.fixed[locale]] : []),
  ];
  const inner = groups.map(group => group.name).join('/');
  return `${name}${weight === undefined ? '' : ` ${points(weight)}`}${noteTraits(traits, locale)}${inner && `${colon[locale]}${inner}`}`;
}

function noteTraits(traits: readonly string[], locale: Locale): string {
  if (traits.length === 0) return '';
  return { 'zh-CN': `（${traits.join('、')}）`, en: ` (${traits.join(', ')})` }[locale];
}

const words = {
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  never: { 'zh-CN': '不要求', en: 'never' },
  ownLayout: { 'zh-CN': '自定表式', en: 'a layout of its own' },
  open: { 'zh-CN': '分值自定', en: 'points left open' },
  required: { 'zh-CN': '必设', en: 'required' },
  fixed: { 'zh-CN': '分值固定', en: 'fixed' },
};
