import type { Words } from '../text/locale.js';

/** Why a file could not be written, and what to do about it; what is not known is said as the system says it. */
export function sayWriteFailure(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return known[code] ?? { 'zh-CN': message, en: message };
}

const full: Words = {
  'zh-CN': '磁盘已满，请腾出空间后再试',
  en: 'the disk is full: make room and try again',
};
const denied: Words = {
  'zh-CN': '没有写入权限，或文件正在别的程序中打开',
  en: 'writing there is not allowed, or the file is open in another program',
};

const known: Readonly<Record<string, Words>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EBUSY: denied,
  EROFS: { 'zh-CN': '所在的磁盘或文件夹是只读的', en: 'the disk or folder is read-only' },
  ENOENT: { 'zh-CN': '没有这个文件夹，请先建好', en: 'there is no such folder: create it first' },
  ENOTDIR: { 'zh-CN': '路径中间有一段是文件，不是文件夹', en: 'part of the path is a file, not a folder' },
  EISDIR: { 'zh-CN': '是文件夹，不是文件', en: 'is a folder, not a file' },
  ENAMETOOLONG: { 'zh-CN': '文件名或路径太长', en: 'the name or path is too long' },
};
