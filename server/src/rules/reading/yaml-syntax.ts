import { quote } from '../../language/edit.js';
import { isAnyKey } from '../../language/vocabulary.js';
import type { Words } from '../../text/locale.js';
import { lineAround } from '../../text/line-around.js';
import type { SyntaxProblem } from '../../yaml/tree.js';
import { syntaxProblemsOf } from '../support/facts.js';
import { conflictsOf } from '../../yaml/conflict.js';
import { defineRule, type Fix, type Related, type WrittenText } from '../rule.js';
import { syntaxWords } from '../support/syntax-words.js';

type Syntax = Extract<SyntaxProblem, { kind: 'syntax' }>;

interface State extends Syntax {
  readonly written: string;
}

export const yamlSyntax = defineRule<State, WrittenText>({
  code: 'yaml-syntax',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '写法不合 YAML 格式', en: 'Not YAML' },
  doc: {
    what: {
      'zh-CN':
        '这里不符合 YAML 的书写格式，例如引号没有配对、缩进没有对齐、冒号后面没有空格，或者文件超出了读取的限度。',
      en: 'The text breaks the rules of YAML, such as an unclosed quote, a wrong indentation or a missing space after a colon, or it goes beyond a limit of what is read.',
    },
    why: {
      'zh-CN': '格式不对，程序就无法确定这一处填的是什么；其余能读出的内容照常计分和检查。',
      en: 'What stands there cannot be read for certain. Whatever else can be read is scored and checked all the same.',
    },
    how: {
      'zh-CN':
        '按提示改正这一处。改法可以确定的，提供快速修复；引号可以补上另一半，也可以去掉，由填报人选择；括号补在读到的地方，请核对。',
      en: 'Correct the place as the message says. There is a fix where only one correction makes sense; a quote can be closed or removed, as its author means it; a bracket is closed where its reading ended, which its author should check.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: "≥30 次\n    完成值: 32 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重:80\n    目标值: ≥30 次\n    完成值: 32 次\n',
    ],
    good: ['年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: "≥30 次"\n    完成值: 32 次\n'],
  },
  message: {
    'zh-CN': state => syntaxWords(state, state.written)['zh-CN'],
    en: state => syntaxWords(state, state.written).en,
  },

  *check(document) {
    for (const problem of syntaxProblemsOf(document, 'syntax')) {
      yield {
        span: problem.span,
        related: beside(problem),
        state: {
          ...problem,
          written: document.text.slice(problem.span.start, Math.min(problem.span.end, problem.span.start + 200)),
        },
      };
    }
  },

  fixes(state, { text, span }) {
    if (state.reason === 'unclosed-quote') return quoteFixes(state);
    if (state.reason === 'conflict') return conflictFixes(text, state.span);
    const fix = fixOf(state, text, span);
    return fix ? [{ ...fix, preferred: true }] : [];
  },
});

const beside = ({ indent }: Syntax): readonly Related[] =>
  indent?.beside
    ? [{ span: indent.beside.span, words: { 'zh-CN': '应与此对齐', en: 'It should line up with this' } }]
    : [];

/** The one correction that makes sense, where there is one. */
function fixOf(state: State, text: string, whole: Syntax['span']): Fix | undefined {
  const { reason, span, written, edits } = state;
  if (edits) return { title: asReadTitle(state), edits, safe: safeReasons.has(reason) };
  switch (reason) {
    case 'missing-space':
      return {
        title: { 'zh-CN': '在冒号后加空格', en: 'Put a space after the colon' },
        edits: [{ span: { start: span.end, end: span.end }, text: ' ' }],
        safe: true,
      };
    case 'missing-colon':
      return isAnyKey(written)
        ? {
            title: titleFor('补上冒号', 'Put the colon', `${written}:`),
            edits: [{ span: { start: span.end, end: span.end }, text: /\s/.test(text[span.end] ?? ' ') ? ':' : ': ' }],
          }
        : remark(written, span);
    case 'nested-mapping-in-line':
    case 'unknown-anchor':
      return {
        title: { 'zh-CN': '把这个值用引号括起来', en: 'Put the value in quotes' },
        edits: [{ span, text: quote(written) }],
      };
    case 'control-character':
      return {
        title: { 'zh-CN': '删去看不见的控制字符', en: 'Remove the control characters' },
        edits: replaceAll(text, whole, controls, () => ''),
      };
    case 'directive':
      return {
        title: { 'zh-CN': '删去这一行', en: 'Remove the line' },
        edits: [{ span: lineAround(text, span.start), text: '' }],
        safe: true,
      };
    default:
      return undefined;
  }
}

/** A line that is no entry is kept as a comment, unless it may be a key that is being typed. */
function remark(written: string, { start }: Syntax['span']): Fix | undefined {
  if (/^[\p{L}_-]{1,8}$/u.test(written)) return undefined;
  return {
    title: commentTitle,
    edits: [{ span: { start, end: start }, text: '# ' }],
  };
}

const commentTitle: Words = { 'zh-CN': '改为注释', en: 'Make it a comment' };

/** Both ways to have a pair or none; in brackets nobody knows where the text ends. */
function quoteFixes({ span, written }: State): readonly Fix[] {
  const [mark, inner] = [written.charAt(0), written.slice(1)];
  if (span.end - span.start > written.length || /[,[\]{}]/.test(inner) || inner.includes(mark)) return [];
  const close: Fix = {
    title: { 'zh-CN': '在行末补上引号', en: 'Close the quote at the end of the line' },
    edits: [{ span: { start: span.end, end: span.end }, text: mark }],
  };
  const open: Fix = {
    title: { 'zh-CN': '去掉这个引号', en: 'Remove the quote' },
    edits: [{ span: { start: span.start, end: span.start + 1 }, text: '' }],
  };
  return quote(inner) === inner ? [open, close] : [close];
}

/** Either version, whole, without the marks. */
function conflictFixes(text: string, { start }: Syntax['span']): readonly Fix[] {
  const [found] = conflictsOf(text, start);
  if (!found) return [];
  const keep = (version: Syntax['span'], title: Words): Fix => ({
    title,
    edits: [{ span: found.whole, text: text.slice(version.start, version.end) }],
  });
  return [
    keep(found.first, { 'zh-CN': '保留上面的版本', en: 'Keep the first version' }),
    keep(found.second, { 'zh-CN': '保留下面的版本', en: 'Keep the second version' }),
  ];
}

/** What is read so without any doubt. */
const safeReasons: ReadonlySet<string> = new Set(['bad-indent', 'odd-dash', 'wrong-colon']);

/** What writing the text as it is read comes to. */
function asReadTitle({ reason, detail, indent }: State): Words {
  if (reason === 'missing-dash') return dashTitle(detail);
  if (reason === 'missing-head') return { 'zh-CN': `补上“${detail}:”`, en: `Put “${detail}:” back` };
  if (reason === 'moved-key')
    return { 'zh-CN': `把“${detail}:”移到内容前面`, en: `Move “${detail}:” to what it holds` };
  if (reason === 'missing-list-key') return { 'zh-CN': `补上“${detail}:”`, en: `Put “${detail}:” back` };
  if (reason === 'odd-dash') return { 'zh-CN': '都改为“- ”', en: 'Write “- ” in their place' };
  if (reason === 'wrong-colon') return { 'zh-CN': '改为冒号', en: 'Write a colon' };
  if (reason === 'odd-key') return { 'zh-CN': `改为“${detail}”`, en: `Write “${detail}”` };
  if (reason === 'joined-lines') return { 'zh-CN': '另起一行', en: 'Put it on a line of its own' };
  if (reason === 'missing-comma') return { 'zh-CN': '补上逗号', en: 'Put the comma' };
  if (reason === 'odd-bracket') return { 'zh-CN': '改为配对的括号', en: 'Write the bracket that fits' };
  if (reason === 'missing-brace') return { 'zh-CN': '补上花括号', en: 'Put the braces' };
  if (reason === 'odd-brace') return { 'zh-CN': '改为花括号', en: 'Write braces' };
  if (reason === 'stray-mark') return { 'zh-CN': `删去“${detail}”`, en: `Remove “${detail}”` };
  if (reason === 'tab-colon') return { 'zh-CN': '都改为冒号加空格', en: 'Write a colon and a space' };
  if (reason === 'swapped-lines') return { 'zh-CN': '对调这两行', en: 'Swap the two lines' };
  if (reason === 'torn-row') return { 'zh-CN': `移到“${detail}”后面`, en: `Move it behind “${detail}”` };
  if (reason === 'line-mark' || reason === 'wrapped-line') return { 'zh-CN': `去掉 ${detail}`, en: `Remove ${detail}` };
  if (reason === 'repeated-form')
    return detail === 'same'
      ? { 'zh-CN': '删去重复的部分', en: 'Remove the second one' }
      : { 'zh-CN': '用“---”隔开', en: 'Part them by a line ---' };
  if (reason === 'remains') return { 'zh-CN': '去掉带来的符号', en: 'Remove what was left there' };
  if (reason === 'unclosed-bracket') return { 'zh-CN': '补上括号', en: 'Close the bracket' };
  if (reason === 'lost-indent') return { 'zh-CN': '补上各行前面的空格', en: 'Put the spaces back' };
  if (reason === 'early-row') return { 'zh-CN': `移到“${detail}”下面`, en: `Move it below “${detail}”` };
  if (reason === 'remark' || reason === 'stranded-row') return commentTitle;
  if (reason === 'repeated-line') return { 'zh-CN': '删去重复的一行', en: 'Remove the repeated line' };
  if (reason === 'wide-quote') return { 'zh-CN': `改为 ${detail}`, en: `Write ${detail}` };
  if (reason === 'stray-quote') return { 'zh-CN': '去掉这个引号', en: 'Remove the quote' };
  if (reason === 'tab-indent') return { 'zh-CN': '行首的 Tab 都改为空格', en: 'Indent by spaces instead of tabs' };
  if (reason === 'parted-value') return { 'zh-CN': `接到“${detail}”那一行`, en: `Put it on the line of “${detail}”` };
  const label = indent?.beside?.label;
  return label
    ? { 'zh-CN': `与“${label}”对齐`, en: `Align it with “${label}”` }
    : { 'zh-CN': `改为前面 ${indent?.wanted ?? 0} 个空格`, en: `Indent by ${indent?.wanted ?? 0} spaces` };
}

const dashTitle = (first: string | undefined): Words =>
  first === undefined
    ? { 'zh-CN': '补上“- ”', en: 'Put the “- ”' }
    : { 'zh-CN': `补上“- ${first}:”`, en: `Put “- ${first}:” back` };

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;

const titleFor = (zh: string, en: string, what: string): Words => ({ 'zh-CN': `${zh}：${what}`, en: `${en}: ${what}` });

function replaceAll(
  text: string,
  { start, end }: Syntax['span'],
  pattern: RegExp,
  put: (found: string) => string,
): Fix['edits'] {
  return Array.from(text.slice(start, end).matchAll(pattern), match => ({
    span: { start: start + match.index, end: start + match.index + match[0].length },
    text: put(match[0]),
  }));
}
