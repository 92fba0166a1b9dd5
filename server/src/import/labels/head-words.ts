import { keyOf, type ZhKey } from '../../language/vocabulary.js';
import { labelOf } from './cell-words.js';
import { englishHead } from './english-words.js';
import { type HeadKey, headWords, unreadHeadWords } from './field-words.js';
import { headMeaning, labelReader } from './label-keys.js';

const read = labelReader<HeadKey>(headMeaning, [...headWords, ...englishHead]);

/** The key that a label stands for. 单位 alone may be that of money or who fills in: what stands behind it decides. */
export function headKey(text: string): ZhKey | undefined {
  const key = labelOf(text) === '单位' ? 'currency' : read(text);
  return key && spellHead(key);
}

/** 中央主管部门 for `department.central`. */
function spellHead(key: HeadKey): ZhKey {
  const [first = '', inner] = key.split('.');
  if (inner === undefined) return keyOf('evaluation', first).zh;
  return keyOf(first === 'department' ? 'department' : 'expenditure', inner).zh;
}

/** Whether a text is a label of the upper part or of a signature line, with a key or without. */
export const isHeadLabel = (text: string): boolean =>
  headKey(text) !== undefined || unreadHeadWords.test(labelOf(text));

/** Keys of persons, who sign below a form. */
export const personKeys: ReadonlySet<string> = new Set<ZhKey>(['负责人', '财务负责人', '填报人', '联系电话']);
