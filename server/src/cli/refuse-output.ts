import { isSameFile, realName } from '../io/same-file.js';
import { isOurs } from '../text/file-names.js';
import type { Words } from '../text/locale.js';
import { UsageError } from './command.js';

/**
 * Refuses to write a form, table or report over what it is made from, by whatever name or link, and over any evaluation or profile that the
 * output's name leads to: what somebody filled in has no other copy.
 */
export function refuseOver(output: string | undefined, inputs: Iterable<string>): void {
  if (output === undefined) return;
  const real = realName(output);
  if (real === undefined) return;
  if (isOurs(real)) throw new UsageError(overForm(output));
  for (const input of inputs) if (input !== '-' && isSameFile(input, output)) throw new UsageError(overForm(output));
}

/** Refuses to write a form under the name of a table or document: most likely it is the original that lies there. */
export function refuseTable(output: string | undefined): void {
  if (output !== undefined && tables.test(output))
    throw new UsageError({
      'zh-CN': `写出的是自评表，文件名应以 .perf.yaml 结尾，不能是“${output}”`,
      en: `what is written is an evaluation: its name should end in .perf.yaml, not ${output}`,
    });
}

const tables = /\.(?:xls[xmb]?|et|doc[xm]?|wps|pdf|ofd|html?|csv|tsv|md|txt|json)$/i;

const overForm = (output: string): Words => ({
  'zh-CN': `“${output}”就是自评表（或评分办法）本身，会把它覆盖；请用 -o 写另一个文件名`,
  en: `${output} is an evaluation (or a profile) itself and would be overwritten; name another file with -o`,
});
