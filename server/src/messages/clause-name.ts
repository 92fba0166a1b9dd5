import type { Locale, Words } from '../text/locale.js';
import { shorten } from '../text/shorten.js';

/**
 * What a clause is called: `备注 2`, `财预〔2020〕10号`, or how it begins. A finding says no more of it; the hover and the profile’s page have
 * all of it. What only stands in for the time being stays said.
 */
export function clauseName(clause: Words | string | undefined, locale: Locale): string {
  const whole = (typeof clause === 'object' ? clause[locale] : clause) ?? '';
  const [before = ''] = standIn.exec(whole) ?? [];
  const text = whole.slice(before.length).trim();
  const names = text.split(/；|; /).flatMap(part => label.exec(part.trim())?.[0] ?? []);
  const name = names.length > 0 ? names.join({ 'zh-CN': '、', en: ', ' }[locale]) : begins(text, locale);
  const from = before.replace(/[：:]$/, '');
  return from === '' ? name : { 'zh-CN': `${name}（${from}）`, en: `${name} (${from})` }[locale];
}

const standIn = /^(?:暂按 |for now as in )[^：:]+[：:]/;

/** The number of a remark or a document, before its text. */
const label = /^(?:备注|附注|说明|表头|注|note|heading|[\p{Script=Han}]{1,6}〔\d{4}〕)[^：:，,]{0,12}(?=：|: )/iu;

/** The first clause of a sentence. */
function begins(text: string, locale: Locale): string {
  const end = text.search({ 'zh-CN': /[，：；。（]/, en: /[,:;.(]/ }[locale]);
  return shorten((end < 0 ? text : text.slice(0, end)).trim(), longest[locale]);
}

const longest: Readonly<Record<Locale, number>> = { 'zh-CN': 24, en: 60 };
