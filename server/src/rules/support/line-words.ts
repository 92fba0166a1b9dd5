import type { Words } from '../../text/locale.js';

/** Marks before lines. */
export function lineMarkWords(mark: string, count: number): Words {
  const [zh, en] = count > 1 ? [`，共 ${count} 行`, ` (${count} lines)`] : ['', ''];
  return {
    'zh-CN': `行首多了“${mark}”，像是从邮件或 Word 里带来的${zh}，请删去。`,
    en: `The “${mark}” before this line seems to come from a mail or a list${en}; remove it.`,
  };
}

/** Marks around entries. */
export function wrapWords(marks: string, count: number): Words {
  const [zh, en] = count > 2 ? [`（共 ${count / 2} 行）`, ` (${count / 2} lines)`] : ['', ''];
  return {
    'zh-CN': `整行内容不用加 ${marks}${zh}，请去掉两端的符号。`,
    en: `The whole line stands in ${marks}${en}; remove the marks at its ends.`,
  };
}

/** What a page or a sheet left around entries. */
export function remainsWords(detail: string, count: number): Words {
  const [zh, en] = count > 1 ? [`（共 ${count} 处）`, ` (${count} places)`] : ['', ''];
  return {
    'zh-CN': `${detail} 是从网页或表格里带来的符号${zh}，不是填报内容，请去掉。`,
    en: `${detail} was left by a web page or a sheet${en} and is no content; remove it.`,
  };
}

/** A form behind another one, the same or not. */
export const repeatedWords = (which: string): Words =>
  which === 'same'
    ? {
        'zh-CN': '从这里起，整份内容又写了一遍，没有读取。请删去重复的部分。',
        en: 'From here on the whole form stands here once more, and is not read. Remove the second one.',
      }
    : {
        'zh-CN': '从这里起像是另一份表，没有读取。两份都要的，请用一行“---”隔开；只要一份的，请删去另一份。',
        en: 'Another form seems to begin here, and is not read. Part the two by a line `---`, or remove one of them.',
      };
