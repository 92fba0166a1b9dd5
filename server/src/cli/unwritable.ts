import type { Words } from '../text/locale.js';

/** Says which file could not be written, and why. */
export const unwritable = (output: string, why: Words): Words => ({
  'zh-CN': `无法写入 ${output}：${why['zh-CN']}`,
  en: `cannot write ${output}: ${why.en}`,
});
