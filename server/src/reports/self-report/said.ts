import { type Field, valueOf } from '../../language/field.js';
import { says } from '../../rules/support/explained.js';

/** What only a person can write. */
export const gap = (what: string): string => `【待补：${what}】`;

/** A text of the form, else the gap; with one full stop. */
export const sayOr = (field: Field<string>, what: string): string => say(field) ?? gap(what);

/** A text of the form that says something, as a sentence. */
export const say = (field: Field<string>): string | undefined =>
  says(field) ? sentence(valueOf(field) ?? '') : undefined;

/** A text of several lines is as many paragraphs. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
    .map(sentence);

/** With one full stop, on one line, with the punctuation of Chinese between its characters. */
export const sentence = (text: string): string =>
  `${text
    // a line break between characters is no word space
    .replace(/(?<=[\u3001-\u9fff\uff00-\uffef])\s+(?=[\u3001-\u9fff\uff00-\uffef])/gu, gap =>
      /[\r\n]/.test(gap) ? '' : gap,
    )
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}”）])[,;] ?(?=[\p{Script=Han}“（])/gu, mark => (mark.startsWith(',') ? '，' : '；'))
    .trim()
    .replace(ends, '')}。`;

const ends = /[。；;.、，,：:]{1,8}$/u;

/** A name or a value in the middle of a sentence ends none. */
export const withoutEnd = (text: string): string => text.trim().replace(ends, '');

/** 001001-石桥镇政府 bears the number that systems give it. */
export const withoutCode = (name: string): string => name.replace(/^\d{3,}[-—－](?=\p{Script=Han})/u, '');

/** 无 where nothing is to be told. */
export const saysNone = (field: Field<string>): boolean => /^无[。.]?$/u.test(valueOf(field)?.trim() ?? '');

/** Numbers stand without blanks among Chinese characters in official documents; Word sets them apart by itself. */
export const tighten = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}”）】]) (?=[\d≥≤=<>【])/gu, '')
    .replace(/(?<=[\d%‰】]) (?=[\p{Script=Han}“（【])/gu, '');
