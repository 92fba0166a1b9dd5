import { isPerson, placed, surname } from './names.js';
import { ordinary, withoutTitled } from './titled.js';

/** Behind a number that counts something: 13912345678 元 calls nobody. */
const counted = String.raw`(?![\d.]|\s?(?:[元万亿千百%％‰个人户件次台套份条只株亩吨米]|平方|立方|公里|公顷))`;
const free = String.raw`(?<![\d.A-Za-z])`;

const mobile = String.raw`(?:[(（]?(?:\+|00)?86[)）]?[- ]?)?1[3-9]\d(?:[-–—.· ]?\d{4}){2}`;
const landline = String.raw`(?:[(（]0\d{2,3}[)）]|0\d{2,3})\s?[-—–－]?\s?[1-9]\d{2,3}[- ]?\d{4}(?:(?:转|[-—－])\s?\d{1,5})?`;
/** 400-820-8820, and an office’s number with its extension. */
const hotline = String.raw`[48]00(?:-\d{3,4}-\d{3,4}| \d{3,4} \d{3,4}|\d{7})(?!\d)|[1-9]\d{6,7}转\s?\d{1,5}`;
const withoutCode = String.raw`(?:[1-9]\d{6,7}|[1-9]\d{2,3}[- ]\d{4}(?![- ]?\d))(?:(?:转|[-—－])\s?\d{1,5})?`;

/** 身份证号: the day of birth stands in it. */
const identity = String.raw`[1-9]\d{5} ?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])`;
const address = String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}`;

const reached = new RegExp(`${free}(?:${identity}|(?:${mobile}|${landline}|${hotline})${counted})|${address}`, 'g');
/** Behind such a word seven digits are enough; several follow one another. */
const behindLabel = new RegExp(
  String.raw`((?:电话|手机号码?|手机|联系方式|座机|办公电话|电话号码|传真)(?:[（(][^（()）]{0,6}[)）])?[：:\s]{0,4})${withoutCode}${counted}(?:[、/，,;；\s]{1,3}${withoutCode}${counted})*`,
  'g',
);
const account = /((?:微信号?|QQ号?|qq号?)[：:]\s*)[\w-]{4,30}/g;
/** 账号：6222 0212 3456 7890 123. */
const bank = /((?:[账帐]号|[账帐]户|卡号|银行卡)[：:\s]{0,3})\d(?:[ -]?\d){11,24}(?!\d)/g;

const role =
  '(?:填报人|填表人|制表人?|联系人|经办人|审核人|复核人|复核员|评价人|项目负责人|财务负责人|单位负责人|主要负责人|分管领导|负责人|责任人|经手人|签字|签名)';
const sealed = '(?:[（(](?:签[字章名]|盖章|签字盖章)[)）])?';
const written = String.raw`[\u4e00-\u9fff](?:[\s　]{0,2}[\u4e00-\u9fff·]){1,4}?`;
const end = String.raw`(?![\u4e00-\u9fff])`;

/** 填报人：王 芳. What stands behind the colon is a name, whatever it is called; several follow one another. */
const labelled = new RegExp(`(${role}${sealed}[：:]\\s*)${written}(?:、${written})*${end}`, 'g');
/** 联系人李四，… without a colon: only what may be a name. */
const unlabelled = new RegExp(`(${role}${sealed}\\s?)${surname}[\\u4e00-\\u9fff]{1,2}${end}`, 'g');
/** 组长：李明；成员：张华、赵丽: offices may stand there too. */
const listed = new RegExp(
  `((?:组长|成员|联络[人员]|承办人|报送人|审批人|批准人|校对人?|法定代表人|法人代表|法人|收件人|项目经理|会计|出纳|户主)${sealed}[：:]\\s*)${surname}[\\u4e00-\\u9fff]{1,2}(?:、${surname}[\\u4e00-\\u9fff]{1,2})*${end}`,
  'g',
);
/** 李科长 13912345678, 王芳（0871-1234567）: who answers there. */
const called = new RegExp(
  `${surname}(?:[\\u4e00-\\u9fff]{1,2}|(?:科长|处长|局长|主任|经理|书记|老师|同志|工))(?=\\s{0,2}[（(：:]?\\s?(?:${mobile}|${landline})${counted})`,
  'g',
);

/** 由赵铁柱负责, 由李秀英同志经办. */
const charged = new RegExp(`(由)(${surname}[\\u4e00-\\u9fff]{1,2})(?=(?:同志)?(?:负责|牵头|经办|主持|督办))`, 'g');

/** The names of persons among what stands in the fields for them; an office is none. */
export function namesIn(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap(text => text.replace(/[\d()（）+-]{5,20}/g, '、').split(/[、，,;；/\n]/));
  const names = parts.map(part => part.replace(/\s+/g, ''));
  return [...new Set(names.filter(name => name.length > 1 && !/\d/.test(name) && isPerson(name)))];
}

/** A name stands as ×××, a number is gone; behind a label both are. */
export function withoutPersons(text: string, names: readonly string[]): string {
  const unnamed = names
    .reduce(withoutName, text)
    .replace(labelled, (whole: string, label: string) => (isPointer(whole.slice(label.length)) ? whole : label))
    .replace(listed, '$1')
    .replace(unlabelled, '$1')
    .replace(charged, (whole: string, word: string, name: string) =>
      isPerson(name) && !placed.test(name) && !ordinary.test(name) ? `${word}×××` : whole,
    );
  const bare = [called, behindLabel, bank, reached, account].reduce(
    (left, pattern) => withoutNumbers(left, pattern, pattern === called ? '×××' : ''),
    withoutTitled(unnamed),
  );
  return bare === text
    ? text
    : bare
        .replace(emptied, '')
        .replace(/([；;，,])(?:\s*[；;，,])+/g, '$1')
        .replace(/[；;，,]\s*(?=。)/g, '');
}

/** （联系人，） has nothing left to say. */
const emptied = new RegExp(`[（(](?:联系人|负责人|联系电话|电话|手机号?码?|座机|邮箱|[：:，,、；;\\s])*[)）]`, 'g');

/** Each match but its label gone, or something in its place; the digits of a number may be full-width ones. */
function withoutNumbers(text: string, pattern: RegExp, put: string): string {
  let left = '';
  let at = 0;
  for (const { 0: whole, 1: label = '', index } of halfWidth(text).matchAll(pattern)) {
    left += text.slice(at, index + label.length) + put;
    at = index + whole.length;
  }
  return left + text.slice(at);
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９＋－]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** 负责人：见附件, 负责人：综合科 name nobody. */
const isPointer = (said: string): boolean => /^(?:见|同|另|暂|未|详|略|待|无)/.test(said) || !isPerson(said);

/** A name that is a place's, too, is left where a place is meant. */
function withoutName(text: string, name: string): string {
  const spaced = [...name].map(escapePattern).join(String.raw`[\s　]{0,4}`);
  if (text.replace(/\s+/g, '') === name) return '';
  const place = '(?![区县市省镇乡村街路局院校])';
  return text
    .replaceAll(new RegExp(`([：:]\\s*)${spaced}${place}`, 'g'), '$1')
    .replaceAll(new RegExp(`${spaced}${place}`, 'g'), '×××');
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
