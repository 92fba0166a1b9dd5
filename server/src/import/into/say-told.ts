import type { Words } from '../../text/locale.js';
import type { Told } from './filling.js';

/** What became of one value of a table, in a sentence that names the row. */
export function sayTold({ kind, path, key, standing, incoming }: Told): Words {
  const row = path.at(-1);
  const zh = row === undefined ? key['zh-CN'] : `${row}：${key['zh-CN']}`;
  const en = row === undefined ? key.en : `${row}: ${key.en}`;
  switch (kind) {
    case 'filled':
      return { 'zh-CN': `${zh} 填入 ${incoming}`, en: `${en} filled in: ${incoming}` };
    case 'differs':
      return {
        'zh-CN': `${zh} 文件里是 ${standing}，表里是 ${incoming}，没有改动，请核对`,
        en: `${en} is ${standing} in the file and ${incoming} in the table; left as it is, please check`,
      };
    case 'unplaced':
      return key.en === 'indicators'
        ? {
            'zh-CN': `文件里没有“${row ?? ''}”这一行，没有填入（${incoming}）`,
            en: `the file has no row “${row ?? ''}”; not filled in (${incoming})`,
          }
        : {
            'zh-CN': `${zh} 文件里没有这一项，没有填入（${incoming}）`,
            en: `${en} is not in the file; not filled in (${incoming})`,
          };
    case 'broken':
      return {
        'zh-CN': `文件第 ${standing} 行有写法错误，填入可能写错地方，没有填入。请先改好这一处，再填一次`,
        en: `line ${standing} of the file is not valid as it stands, so nothing is filled in; mend it first, then fill in again`,
      };
    case 'refused':
      return sayRefused(key, standing, incoming);
  }
}

/** Why a whole table went nowhere: the form is another one, or there is none of that name. */
function sayRefused(key: Words, standing: string, incoming: string): Words {
  if (standing !== '')
    return {
      'zh-CN': `文件的${key['zh-CN']}是“${standing}”，表上是“${incoming}”，不是同一张表，没有填入`,
      en: `the file’s ${key.en} is “${standing}”, the table’s “${incoming}”: another form, not filled in`,
    };
  return incoming === ''
    ? {
        'zh-CN': '表上没有写项目和单位，文件里的自评表又与表不是一样多，不知道填到哪一张，没有填入',
        en: 'the table names no project and no unit, and there are not as many forms as tables: no telling which is meant, not filled in',
      }
    : {
        'zh-CN': `文件里没有“${incoming}”的自评表，这张表没有填入`,
        en: `the file has no form of “${incoming}”; this table is not filled in`,
      };
}

/** What became of a value, in a cell of a table. */
export const kindWords: Readonly<Record<Told['kind'], Words>> = {
  filled: { 'zh-CN': '填入', en: 'fill in' },
  differs: { 'zh-CN': '不同，不改', en: 'differs, left' },
  unplaced: { 'zh-CN': '文件里没有，不填', en: 'not in the file, left' },
  broken: { 'zh-CN': '文件有写法错误，不填', en: 'the file is broken, left' },
  refused: { 'zh-CN': '不是同一张表，不填', en: 'another form, left' },
};

/** How many values were filled in, and how many were not. */
export function countTold(told: readonly Told[]): Words {
  const count = (kind: Told['kind']): number => told.filter(each => each.kind === kind).length;
  const left = count('unplaced') + count('refused') + count('broken');
  return {
    'zh-CN': `填入 ${count('filled')} 处，${count('differs')} 处与文件不同、没有改动，${left} 处没有填入`,
    en: `filled in ${count('filled')} values, ${count('differs')} differ and were left, ${left} not filled in`,
  };
}
