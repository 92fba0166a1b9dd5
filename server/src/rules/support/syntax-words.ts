import type { Words } from '../../text/locale.js';
import { shorten } from '../../text/shorten.js';
import { lineMarkWords, remainsWords, repeatedWords, wrapWords } from './line-words.js';
import { type Indent, limits, type SyntaxProblem, type SyntaxReason } from '../../yaml/tree.js';

/** What is wrong with the writing, why, and what to do, for each kind of syntax problem. */
export function syntaxWords(
  { reason, detail = '', indent, edits = [] }: Omit<Extract<SyntaxProblem, { kind: 'syntax' }>, 'kind' | 'span'>,
  written: string,
): Words {
  if (indent) return indentWords(indent);
  const words = detail === '' ? undefined : byDetail[reason]?.(detail, edits.length);
  if (words) return words;
  return detail === 'BAD_MERGE' ? badMerge : reasons[reason](shorten(written, 24));
}

const indentWords = ({ written, wanted, beside }: Indent): Words => ({
  'zh-CN': `本行前面应有 ${wanted} 个空格（现为 ${written} 个）${beside ? `，与“${beside.label}”对齐` : ''}。`,
  en: `This line should have ${wanted} spaces before it (now ${written})${beside ? `, like “${beside.label}”` : ''}.`,
});

/** Problems told by what was found there: a key or a mark. */
const byDetail: Partial<Record<SyntaxReason, (detail: string, count: number) => Words>> = {
  'missing-list-key': listKeyWords,
  'missing-dash': itemWords,
  'missing-head': headWords,
  'moved-key': movedWords,
  'odd-dash': dashWords,
  'wrong-colon': colonWords,
  'parted-value': partedWords,
  'odd-key': keyWords,
  'joined-lines': joinedWords,
  'missing-comma': commaWords,
  'odd-brace': braceWords,
  'odd-bracket': bracketWords,
  'stray-mark': markWords,
  'torn-row': tornWords,
  'stranded-row': strandedWords,
  'early-row': earlyWords,
  'line-mark': lineMarkWords,
  'wrapped-line': wrapWords,
  remains: remainsWords,
  'repeated-form': repeatedWords,
};

function listKeyWords(key: string): Words {
  return {
    'zh-CN': `上面少了一行“${key}:”，从这里起的内容应写在它下面。`,
    en: `The line “${key}:” is missing above: what follows belongs under it.`,
  };
}

function itemWords(first: string): Words {
  return {
    'zh-CN': `从这里起像是新的一行指标，上面少了一行“- ${first}”。`,
    en: `A new item seems to begin here: the line “- ${first}” is missing above.`,
  };
}

function headWords(first: string): Words {
  return {
    'zh-CN': `这里像是新的一行指标，前面少了“${first}:”。`,
    en: `A new item seems to begin here, without “${first}:” before it.`,
  };
}

function movedWords(key: string): Words {
  return {
    'zh-CN': `“${key}:”与它下面的内容被隔开了，应紧接在这些内容前面。`,
    en: `“${key}:” belongs right above what stands under it; another entry is between them.`,
  };
}

function dashWords(mark: string, count: number): Words {
  const [zh, en] = count > 1 ? [`，全文共 ${count} 处`, ` (${count} in this file)`] : ['', ''];
  return {
    'zh-CN': `行首的“${mark}”应为“- ”（减号加空格）${zh}。`,
    en: `The “${mark}” that begins this item should be “- ”, a hyphen and a space${en}.`,
  };
}

function colonWords(mark: string): Words {
  return { 'zh-CN': `这里的“${mark}”应为冒号加空格。`, en: `The “${mark}” here should be a colon and a space.` };
}

function partedWords(key: string): Words {
  return {
    'zh-CN': `本行是上一行“${key}”的内容，请接到上一行。`,
    en: `This belongs to the value of “${key}” on the line above; write it there.`,
  };
}

function keyWords(key: string): Words {
  return { 'zh-CN': `项名应写成“${key}”，已按此读取。`, en: `This should be written “${key}”, and is read so.` };
}

function joinedWords(key: string): Words {
  return { 'zh-CN': `“${key}”应另起一行。`, en: `“${key}” should begin a line of its own.` };
}

function commaWords(key: string, count: number): Words {
  const [zh, en] = count > 1 ? [`等 ${count} 处`, ` and ${count - 1} more`] : ['', ''];
  return { 'zh-CN': `“${key}”${zh}前面少了逗号。`, en: `There is no comma before “${key}”${en}.` };
}

function braceWords(mark: string): Words {
  return {
    'zh-CN': `这里的“${mark}”应为英文花括号，两端写成“{ }”。`,
    en: `The “${mark}” here should be a brace: write the entries between { and }.`,
  };
}

function bracketWords(marks: string): Words {
  const [written = '', right = ''] = marks.split(' ');
  return { 'zh-CN': `这里的“${written}”应为“${right}”。`, en: `The “${written}” here should be “${right}”.` };
}

function markWords(mark: string): Words {
  return { 'zh-CN': `多了“${mark}”，请删去。`, en: `There is “${mark}” too many; remove it.` };
}

function tornWords(name: string): Words {
  return {
    'zh-CN': `这一行指标插在了“${name}”中间，后面几行仍按“${name}”的内容读取。请把它移到“${name}”后面。`,
    en: `This item stands in the middle of “${name}”, whose further lines are read as its own. Move it behind them.`,
  };
}

function strandedWords(name: string): Words {
  return {
    'zh-CN': `“${name}”不在任何一组指标里，没有读取，也不计分。请移到所属的组下面。`,
    en: `“${name}” stands in no group of indicators and is neither read nor scored. Move it to its group.`,
  };
}

function earlyWords(key: string): Words {
  return {
    'zh-CN': `从这里起的指标写在了“${key}”上面，没有读取，也不计分。请移到“${key}”下面。`,
    en: `What begins here stands above “${key}” and is neither read nor scored. Move it below.`,
  };
}

const badMerge: Words = {
  'zh-CN': '“<<” 后面要写另一处内容的引用（如 *模板），这里不是，因此没有带来任何内容。请写明引用，或删去这一行。',
  en: '“<<” takes a reference to another mapping (such as *template); this is none and brings nothing. Name one, or remove the line.',
};

const sayAlways = (zh: string, en: string) => (): Words => ({ 'zh-CN': zh, en });

/** A longer text is no key that somebody left the colon out of. */
const longestKeyTold = 12;

const withoutColon = (key: string): Words => ({
  'zh-CN': `“${key}”后面少了冒号，请写成“${key}: 内容”。`,
  en: `The colon after “${key}” is missing. Write “${key}: …”.`,
});

const notAnEntry = (written: string): Words => ({
  'zh-CN': `“${written}”没有项名和冒号，没有读取。只是说明的，请改为注释。`,
  en: `“${written}” has no key and no colon, and is not read. A mere remark can stand behind a #.`,
});

const reasons: Readonly<Record<SyntaxReason, (written: string) => Words>> = {
  unexpected: sayAlways(
    '这里读不懂，请检查本行和上一行的引号、括号、冒号和空格。',
    'This is not YAML and cannot be read. Check the quotes, brackets, colons and indentation of this line and the one above.',
  ),
  'unclosed-quote': sayAlways(
    '这里的引号没有配对，请补上另一半，或去掉这个引号。',
    'The quote that opens here is never closed, so what follows may have become part of the value. Close it, or remove it.',
  ),
  'unclosed-bracket': sayAlways(
    '这里的括号没有配对，请补上另一半 } 或 ]。',
    'The bracket that opens here has no partner. Add the closing } or ].',
  ),
  'tab-indent': sayAlways(
    '行首用了 Tab 键，请改用空格，每层两个。',
    'The line is indented with a tab. YAML indents with spaces only: use two for each level.',
  ),
  'bad-indent': sayAlways(
    '本行没有与同层的内容对齐，已略过。请调整前面的空格。',
    'The line does not line up with its siblings and is left out. Correct its indentation.',
  ),
  'missing-dash': sayAlways(
    '这里像是新的一行指标，少了“- ”。',
    'This looks like the next item of the list, without its “- ”.',
  ),
  'missing-list-key': sayAlways('', ''),
  'missing-head': sayAlways('', ''),
  'moved-key': sayAlways('', ''),
  'odd-dash': sayAlways('', ''),
  'wrong-colon': sayAlways('', ''),
  'parted-value': sayAlways('', ''),
  'odd-key': sayAlways('', ''),
  'joined-lines': sayAlways('', ''),
  'missing-comma': sayAlways('', ''),
  'odd-brace': sayAlways('', ''),
  'missing-brace': sayAlways(
    '这里少了花括号，请写成“{ … }”。',
    'The braces around what stands here are missing: write “{ … }”.',
  ),
  'odd-bracket': sayAlways('', ''),
  'stray-mark': sayAlways('', ''),
  'tab-colon': sayAlways(
    '项名后面是 Tab，应为冒号加空格，像是从 Excel 里粘贴来的。',
    'A tab stands where a colon and a space belong; these lines seem to come from a sheet.',
  ),
  'lost-indent': sayAlways(
    '从这里起，各行前面的空格都丢了，现按各项的从属关系读取。请补上空格并核对各行属于哪一组。',
    'From here on the lines have lost the spaces before them; what holds what is told from their keys. Put the spaces back, and check which group each row is in.',
  ),
  'swapped-lines': sayAlways(
    '这一行与相邻一行的次序颠倒了，已按正确的次序读取。请把两行对调。',
    'This line and the one beside it are the wrong way round, and are read in their order. Swap them.',
  ),
  'torn-row': sayAlways('', ''),
  'stranded-row': sayAlways('', ''),
  'early-row': sayAlways('', ''),
  'line-mark': sayAlways('', ''),
  'wrapped-line': sayAlways('', ''),
  remains: sayAlways('', ''),
  'repeated-form': sayAlways('', ''),
  remark: written => ({
    'zh-CN': `“${written}”不是表里的内容，没有读取。只是说明的，请改为注释。`,
    en: `“${written}” is no entry of the form and is not read. A mere remark can stand behind a #.`,
  }),
  'repeated-line': sayAlways('这一行写了两遍，请删去一行。', 'This line stands here twice; remove one.'),
  conflict: sayAlways(
    '这里留着两个没有合并的版本（从“<<<<<<<”到“>>>>>>>”），现按上面一个读取。请保留一个，删去标记。',
    'Two versions stand here unmerged, from “<<<<<<<” to “>>>>>>>”; the first is read. Keep one of them and remove the marks.',
  ),
  'stray-quote': sayAlways(
    '行末多了一个引号，请去掉。',
    'There is a quote too many at the end of the line; remove it.',
  ),
  'wide-quote': sayAlways(
    '这个引号是中文引号，与另一头的不配对，请改为一样的引号。',
    'This quote is one of Chinese writing and does not fit the one at the other end; write the same on both sides.',
  ),
  'missing-colon': written =>
    written.length > longestKeyTold || /\d/.test(written) ? notAnEntry(written) : withoutColon(written),
  'unknown-anchor': written => ({
    'zh-CN': `“${written}”以 * 开头，被看作引用，可是前面没有定义过“&${written.slice(1)}”。如果只是普通文字，请加上引号。`,
    en: `“${written}” begins with *, which refers to an anchor, but “&${written.slice(1)}” is defined nowhere above. If it is plain text, put it in quotes.`,
  }),
  'bad-escape': sayAlways(
    '双引号里的反斜杠 \\ 后面不是 YAML 认识的写法。请写成两个反斜杠 \\\\，或把双引号改为单引号。',
    'The backslash inside these double quotes begins no escape that YAML knows. Double it, or use single quotes.',
  ),
  'nested-mapping-in-line': written => ({
    'zh-CN': `内容里有冒号，请把整段内容“${written}”加上引号。`,
    en: `There is a colon inside “${written}”; put the whole value in quotes.`,
  }),
  'missing-space': sayAlways(
    '冒号或“-”后面少一个空格，请补上。',
    'The space behind the colon or dash is missing; add it.',
  ),
  directive: written => ({
    'zh-CN': `“${written}”不起作用：这里一律按 YAML 1.2 读取，别的版本会把“是/否”、时间等读成另外的意思。请删去这一行。`,
    en: `“${written}” has no effect: files are read as YAML 1.2, as other versions take yes, no and times for something else. Remove the line.`,
  }),
  'control-character': sayAlways(
    '这里有看不见的控制字符，多半是从别处复制带来的，或者这不是一个文本文件。请删去。',
    'There is an invisible control character here, most likely brought in by copying, or this is not a text file. Remove it.',
  ),
  'limit-depth': sayAlways(
    `嵌套超过 ${limits.depth} 层，从这里起不再读取。请减少嵌套。`,
    `Nesting goes beyond ${limits.depth} levels; nothing is read from here on. Nest less deeply.`,
  ),
  'limit-aliases': sayAlways(
    `引用（*名称）带来的内容太多，超过 ${count(limits.aliases)} 处的限度，从这里起不再展开。请减少引用。`,
    `Aliases (*name) bring in too much, beyond the limit of ${count(limits.aliases)}; they are not followed from here on. Use fewer.`,
  ),
  'limit-size': sayAlways(
    `文件太大，超过 ${limits.bytes / 1_000_000} MB，从这里起不再读取。请拆成几个文件。`,
    `The file is larger than ${limits.bytes / 1_000_000} MB; nothing is read from here on. Split it.`,
  ),
};

/** With a comma between the thousands; to load what knows the numbers of all languages would keep the first form waiting. */
function count(limit: number): string {
  return limit < 1000 ? String(limit) : `${Math.floor(limit / 1000)},${String(limit % 1000).padStart(3, '0')}`;
}
