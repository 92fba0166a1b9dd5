import { rowsThat } from '../support/rows.js';
import { alsoHere, together } from '../support/together.js';
import { defineRule } from '../rule.js';

interface Missing {
  readonly path: string;
  /** How often it is named. */
  readonly count: number;
  /** It is there, with nothing in it. */
  readonly isEmpty: boolean;
}

export const evidenceMissing = defineRule<Missing>({
  code: 'evidence-missing',
  group: 'structure',
  severity: 'warning',
  ofResults: true,
  title: { 'zh-CN': '佐证材料找不到', en: 'Evidence not found' },
  doc: {
    what: {
      'zh-CN':
        '“佐证材料”写的文件不在那里，或者文件、文件夹是空的；同一个文件在多行写到的，只提示一次。路径从本文件所在的文件夹算起；网址和只写了材料名称（没有扩展名）的不检查，无法查看文件的场合（如网页版）也不检查。',
      en: 'The file named as evidence is not there, or holds nothing, as an empty folder does; one named in many rows is reported once. Paths count from this file’s folder; URLs and mere titles without an extension are not checked, nor where files cannot be looked at.',
    },
    why: {
      'zh-CN': '完成值要有佐证；复核时打不开材料，完成值就不被认可。',
      en: 'Actuals stand on evidence; what a reviewer cannot open does not count.',
    },
    how: {
      'zh-CN': '改正路径，或把材料放到该处。没有自动修复：材料在哪里只有填报人知道。',
      en: 'Correct the path or put the file there. There is no fix: only the analyst knows where it is.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 佐证材料: 佐证/检查记录.pdf }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 佐证材料: https://example.com/检查记录.pdf }\n',
    ],
  },
  message: {
    'zh-CN': ({ path, count, isEmpty }) => {
      const times = count > 1 ? `，共有 ${count} 处引用` : '';
      return isEmpty
        ? `佐证材料 ${path} 是空的${times}。请放入材料，或改正路径。`
        : `找不到佐证材料 ${path}${times}（路径从本文件所在的文件夹算起）。请改正路径，或把材料放到该处。`;
    },
    en: ({ path, count, isEmpty }) => {
      const times = count > 1 ? `, named in ${count} places,` : '';
      return isEmpty
        ? `The evidence ${path}${times} is empty. Put the files there, or correct the path.`
        : `The evidence ${path}${times} is not there (paths count from this file’s folder). Correct the path, or put the file there.`;
    },
  },

  *check(document, world) {
    const named = withEvidence(document)
      .flatMap(({ indicator }) => indicator.evidence)
      .filter(field => field.state === 'ok');
    for (const [path, [first, ...more]] of together(named, field => field.value)) {
      if (isUrl(path)) continue;
      const isThere = world.fileExists(path);
      const isEmpty = isThere === true && world.isEmpty?.(path) === true;
      if ((isThere === false && !isTitle(path)) || isEmpty)
        yield { span: first.span, state: { path, count: more.length + 1, isEmpty }, related: more.map(alsoHere) };
    }
  },
});

/** A drive letter is no scheme. */
const isUrl = (path: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(path);

/** 培训签到表, 验收报告（2023年）: what a paper is called, and no file. */
const isTitle = (path: string): boolean => !/[/\\]|\.\w{1,8}$/.test(path.trim());

const withEvidence = rowsThat(({ indicator }) => indicator.evidence.length > 0);
