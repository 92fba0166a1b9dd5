import type { Step } from '../../criterion/standard.js';
import { fold } from '../../number/fold.js';

const yes = /^(?:是|有|已有|符合|全部符合|达到|已达到|完成|已完成|按时|按期|准时|及时|yes)$/i;
const no = /^(?:否|无|没有|不符合|都不符合|未达到|未完成|逾期|未按时|未按期|不及时|no)$/i;

/** Whether a word in the place of the actual says that something is so. */
export function isTicked(word: string, name: string): boolean | undefined {
  const plain = fold(word).replace(/\s+/g, '');
  if (no.test(plain)) return false;
  return yes.test(plain) || (plain !== '' && plain === fold(name).replace(/\s+/g, '')) ? true : undefined;
}

/** Whether what is ticked is that something was on time. */
export const isAboutTime = (name: string): boolean =>
  /按时|按期|准时|及时|如期|逾期|规定时[间限]|期限|(?:早于|不晚于|不迟于|晚于)(?:或等于)?(?:计划|规定|目标|合同)/.test(
    name,
  );

const late = /逾期|延期|超期|推迟|延迟|滞后|[未不](?:能)?(?:按[时期]|准时|及时|如期)/;

/** 按时 in the place of a number of days late: none. */
export const isOnTime = (word: string): boolean =>
  /^(?:按时|按期|准时|及时|如期|未逾期|提前)(?:完成|报送|办结|竣工)?$/.test(fold(word).trim());

/** 按时完成得满分，延期完成得一半: which of several levels says that something was late, or on time. */
function levelOfTime(isLate: boolean, steps: readonly Step[]): Step | undefined {
  const about = steps.filter(
    ({ when }) => when !== undefined && !/\d/.test(when) && (late.test(when) ? isLate : !isLate && isAboutTime(when)),
  );
  return about.length === 1 ? about[0] : undefined;
}

/** The level that a word names: the same, or the only one that holds it. */
export function levelOf(word: string, steps: readonly Step[]): Step | undefined {
  const plain = fold(word).replace(/\s+/g, '');
  if (plain === '') return undefined;
  const same = steps.find(({ when }) => when === plain);
  if (/^(?:按时|逾期)$/.test(plain)) return same ?? levelOfTime(plain === '逾期', steps);
  const near = steps.filter(
    ({ when }) => when?.includes(plain) === true || (when !== undefined && plain.includes(when)),
  );
  return same ?? (near.length === 1 ? near[0] : undefined);
}
