/** The first character of each initial letter, in the order of the Chinese collation; i, u and v begin no syllable. */
const firsts = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const;

let known: Intl.Collator | 'none' | undefined;

/** The order of Chinese syllables, once it is asked for; a run-time that does not know it finds nothing by pinyin, and loses nothing else. */
function order(): Intl.Collator | 'none' {
  if (known) return known;
  const found = new Intl.Collator('zh-u-co-pinyin');
  return (known = found.compare('八', '妈') < 0 && found.compare('妈', '帀') < 0 ? found : 'none');
}

/** The initials of a text's syllables: `qdyyysxm` for 签订亿元以上项目. Letters and digits stay, everything else goes. */
export const initials = (text: string): string => Array.from(text, initial).join('');

function initial(char: string): string {
  if (/[a-z\d]/i.test(char)) return char.toLowerCase();
  const syllables = order();
  if (syllables === 'none' || !/\p{Script=Han}/u.test(char)) return '';
  return firsts.findLast(([, first]) => syllables.compare(first, char) <= 0)?.[0] ?? '';
}

/** What an editor filters by: the text itself, then its initials. */
export function filterText(text: string): string | undefined {
  const letters = /\p{Script=Han}/u.test(text) ? initials(text) : '';
  return letters === '' ? undefined : `${text} ${letters}`;
}
