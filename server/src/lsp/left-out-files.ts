import { someOf } from '../messages/values.js';
import type { Words } from '../text/locale.js';
import type { Unreadable } from '../workspace/file-source.js';

/** The files that a paper over a whole folder is without, by name and by why. */
export interface LeftOutFiles {
  /** The program failed on these. */
  readonly failed: readonly string[];
  readonly unread: readonly string[];
  /** These hold no evaluation. */
  readonly hollow: readonly string[];
}

/** What is said of them, a sentence for each reason: nobody must take what is missing for what was not handed in. */
export const tellLeftOut = (paper: Words, { failed, unread, hollow }: LeftOutFiles): readonly Words[] =>
  (
    [
      [failure, failed],
      [notRead, unread],
      [withoutRows, hollow],
    ] as const
  ).flatMap(([tell, names]) => (names.length > 0 ? [tell(paper, names)] : []));

/** What is said at a file that gives no text. */
export const unreadNotice: Readonly<Record<Unreadable['problem'], Words>> = {
  'not-utf8': {
    'zh-CN': '本文件不是 UTF-8 编码（可能是 GBK），没有读取，也没有检查。请另存为 UTF-8 编码。',
    en: 'This file is not UTF-8 (perhaps GBK), so it was not read or checked. Save it as UTF-8.',
  },
  unreadable: {
    'zh-CN': '本文件打不开（没有权限、过大或不是文件），没有检查。请检查文件和权限。',
    en: 'This file cannot be opened (no permission, too large, or no file), so it was not checked. Check the file and its permissions.',
  },
};

type Tell = (paper: Words, names: readonly string[]) => Words;

const notRead: Tell = (paper, names) => ({
  'zh-CN': `${someOf(names, 'zh-CN')}读不出来（不是 UTF-8 编码，或没有权限），${paper['zh-CN']}没有这 ${names.length} 份。请另存为 UTF-8，或检查权限后再试。`,
  en: `${paper.en} is without ${someOf(names, 'en')}, which cannot be read (not UTF-8, or no permission). Save as UTF-8, or see to the permission, and try again.`,
});

const withoutRows: Tell = (paper, names) => ({
  'zh-CN': `${someOf(names, 'zh-CN')}没有“绩效指标”，${paper['zh-CN']}没有这 ${names.length} 份。`,
  en: `${paper.en} is without ${someOf(names, 'en')}: no indicators there.`,
});

const failure: Tell = (paper, names) => ({
  'zh-CN': `程序处理${someOf(names, 'zh-CN')}时出错，${paper['zh-CN']}没有这 ${names.length} 份；其他文件不受影响。请把“Perf YAML”输出窗口里的记录反馈给我们。`,
  en: `${paper.en} is without ${someOf(names, 'en')}, which failed for a fault of the program; other files are not affected. Please report what the “Perf YAML” output shows.`,
});
