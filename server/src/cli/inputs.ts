import { resolve } from 'node:path';
import { expandPath } from '../io/expand-path.js';
import { type ReadFailure, readStream, readTextFile, type TextFile } from '../io/text-file.js';
import type { Unread } from '../reports/report-format.js';
import type { Words } from '../text/locale.js';
import type { Job } from './batch/task.js';
import { type Context, type Given, UsageError } from './command.js';

/** A text to work on. */
export interface Input {
  /** As given, with `/`. */
  readonly name: string;
  /** Whether it can be written back. */
  readonly writable: boolean;
  readonly file: TextFile;
}

/** Reads what paths, folders, globs and `-` stand for, one after the other. What cannot be read is told at once and never stops the rest. */
export class Inputs {
  /** Whether anything could not be read or worked on; known at the end. */
  failed = false;
  /** What it was. */
  readonly unread: Unread[] = [];

  /** `wanted` are the files that a folder stands for, where that is more than evaluations. */
  constructor(
    private readonly given: Given,
    private readonly context: Context,
    private readonly wanted?: (name: string) => boolean,
  ) {
    if (given.has('fix') && given.operands.includes('-')) throw new UsageError(words.fixStdin);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Input> {
    for (const { name, file } of await this.jobs()) {
      const read = file ? { file } : readTextFile(name);
      if ('failure' in read) this.fail(name, failures[read.failure]);
      else yield { name, writable: !file, file: read.file };
    }
  }

  /** Every file once, in order, as it was called first (`a` and `./a` are one); only standard input is read already. */
  async jobs(): Promise<readonly Job[]> {
    const names = new Map<string, string>();
    for (const name of this.given.operands.flatMap(operand => this.names(operand))) {
      const place = name === '-' ? name : resolve(name);
      if (!names.has(place)) names.set(place, name);
    }
    const jobs: Job[] = [];
    for (const name of names.values()) jobs.push(...(name === '-' ? await this.standardInput() : [{ name }]));
    return jobs;
  }

  private async standardInput(): Promise<readonly Job[]> {
    const name = this.given.value('stdin-filename') ?? '-';
    const read = await readStream(this.context.host.stdin);
    if ('file' in read) return [{ name, file: read.file }];
    this.fail(name, failures[read.failure]);
    return [];
  }

  private names(operand: string): readonly string[] {
    if (operand === '-') return ['-'];
    const expanded = expandPath(operand, this.wanted);
    if ('files' in expanded) {
      for (const folder of expanded.unreadable) this.fail(folder, failures.denied);
      return expanded.files;
    }
    this.fail(operand, failures[expanded.failure]);
    return [];
  }

  /** Says that a file could not be read or worked on. */
  fail(name: string, why: Words): void {
    this.failed = true;
    this.unread.push({ name, why: why[this.context.locale] });
    this.context.complain({ 'zh-CN': `${name}：${why['zh-CN']}`, en: `${name}: ${why.en}` });
  }
}

/** Says why a file cannot be read. */
export function sayFailure(name: string, failure: ReadFailure, { complain }: Context): void {
  const { 'zh-CN': chinese, en } = failures[failure];
  complain({ 'zh-CN': `${name}：${chinese}`, en: `${name}: ${en}` });
}

/** Why a file is not read, in words. */
export const failures: Readonly<Record<ReadFailure | 'no-files', Words>> = {
  missing: { 'zh-CN': '没有这个文件或文件夹', en: 'no such file or folder' },
  directory: { 'zh-CN': '是文件夹，不是文件', en: 'is a folder, not a file' },
  'not-a-file': { 'zh-CN': '不是普通文件', en: 'is not a regular file' },
  denied: { 'zh-CN': '没有读取权限', en: 'permission denied' },
  'not-utf8': {
    'zh-CN': '不是 UTF-8 编码的文本，请另存为 UTF-8 后再试',
    en: 'is not UTF-8 text; save it as UTF-8 and try again',
  },
  'too-large': { 'zh-CN': '文件太大，超过 256 MB', en: 'is too large, over 256 MB' },
  failed: { 'zh-CN': '无法读取', en: 'cannot be read' },
  'no-files': { 'zh-CN': '没有找到 .perf.yaml 或 .perf.yml 文件', en: 'no .perf.yaml or .perf.yml files found' },
};

const words = {
  fixStdin: { 'zh-CN': '从标准输入读取时不能使用 --fix', en: '--fix cannot change standard input' },
};
