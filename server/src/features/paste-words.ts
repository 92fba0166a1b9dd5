import type { ColumnKey } from '../import/labels/field-words.js';
import type { Column } from '../import/labels/columns.js';
import { lookUpKey } from '../language/vocabulary.js';
import type { Locale, Words } from '../text/locale.js';

/** What the editor calls a way to paste: the columns that were in doubt, and what each is taken for. */
export function pasteTitle(columns: readonly Column[]): Words {
  const taken = columns.flatMap(({ key, from }) => (key ? [{ at: from + 1, key: keyName(key) }] : []));
  return {
    'zh-CN': words.rows['zh-CN'] + taken.map(({ at, key }) => `，第 ${at} 列作“${key['zh-CN']}”`).join(''),
    en: words.rows.en + taken.map(({ at, key }) => `, column ${at} as “${key.en}”`).join(''),
  };
}

/** Offered where columns of what is pasted were not understood. */
export const unsureTitle: Words = {
  'zh-CN': '粘贴为指标行，无法判断的列记为注释',
  en: 'Paste as indicator rows, columns in doubt as comments',
};

/** Said before what stands in a column in doubt. */
export function unsureHeading(keys: readonly (ColumnKey | undefined)[], locale: Locale): string {
  const names = [...new Set(keys.flatMap(key => (key ? [keyName(key)[locale]] : [])))];
  return {
    'zh-CN': `无法判断${names.length > 0 ? `是${names.join('还是')}` : ''}`,
    en: `in doubt${names.length > 0 ? `, ${names.join(' or ')}` : ''}`,
  }[locale];
}

function keyName(key: ColumnKey): Words {
  const spec = lookUpKey('indicator', key)?.spec ?? lookUpKey('deviation', key)?.spec;
  return spec ? { 'zh-CN': spec.zh, en: spec.name } : { 'zh-CN': '符号', en: 'sign' };
}

const words = {
  rows: { 'zh-CN': '粘贴为指标行', en: 'Paste as indicator rows' },
} satisfies Readonly<Record<string, Words>>;
