import type { DeviationEntry, Evaluation, Indicator } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { fold } from '../../number/fold.js';
import { rememberAtHome } from '../../incremental/moved.js';
import { remember } from '../../text/remembered.js';

/** What a file says about why targets were missed or far exceeded. */
export interface Explanations {
  /** Whether a row without a 偏差 of its own is explained: by an entry of 偏差分析 that names it, or by the text of 偏差分析 that mentions it. */
  explain(indicator: Indicator): boolean;
  /** Whether the budget is: by a 原因 of its own, by any text of 偏差分析, or by an entry that names it. */
  readonly budget: boolean;
  /** Whether 偏差分析 says anything at all. */
  readonly any: boolean;
  /** Whether an entry of 偏差分析 names a row. */
  names(indicator: Indicator): boolean;
  /** Whether 偏差分析 says that a row was changed during the year: an entry names it, or a sentence of the text names it and speaks of a change. */
  adjusts(indicator: Indicator): boolean;
  /** Whether an entry that names a row says what will be done. */
  improves(indicator: Indicator): boolean;
}

/** Read once for all rows, so that many rows and many entries stay linear, and for the several rules that ask. */
export const explanationsOf = (evaluation: Evaluation): Explanations => explanations(evaluation).value;

const explanations = rememberAtHome(explanationsIn);

function explanationsIn({ deviations: { text: plain, entries: all }, budget }: Evaluation): Explanations {
  const entries = all.filter(saysWhy).map(entry => valueOf(entry.indicator) ?? '');
  const named = new Set(entries.flatMap(names));
  const improved = new Set(all.filter(saysWhat).flatMap(entry => names(valueOf(entry.indicator) ?? '')));
  const text = says(plain) ? mentionsIn(valueOf(plain) ?? '') : undefined;
  const changes = (valueOf(plain) ?? '')
    .split(/[。；;\n]/)
    .filter(sentence => change.test(sentence))
    .map(mentionsIn);
  return {
    any: text !== undefined || entries.length > 0,
    budget:
      text !== undefined ||
      (budget !== undefined && says(budget.reason)) ||
      entries.some(entry => aboutBudget.test(compact(entry))),
    explain: ({ name, id }) =>
      [name, id].some(
        field => field.state === 'ok' && (named.has(compact(field.value)) || text?.(field.value, field === id)),
      ),
    names: ({ name, id }) => [name, id].some(field => field.state === 'ok' && named.has(compact(field.value))),
    adjusts: ({ name, id }) =>
      [name, id].some(
        field =>
          field.state === 'ok' &&
          (named.has(compact(field.value)) || changes.some(mentions => mentions(field.value, field === id))),
      ),
    improves: ({ name, id }) => [name, id].some(field => field.state === 'ok' && improved.has(compact(field.value))),
  };
}

/** Words for what was changed during the year. */
const change = /调整|新增|增加|取消|删除|删去|调[减增高低]|压减|变更|不再|adjust|added|removed|cancel/i;

/** Whether a row's own 偏差 explains it. */
export const explainsItself = ({ deviation: { text, reason, measure } }: Indicator): boolean =>
  [text, reason, measure].some(says);

/** Whether a row's own 偏差 says what will be done: as a 措施, or in a text that speaks of one. */
export const improvesItself = ({ deviation: { text, reason, measure } }: Indicator): boolean =>
  says(measure) || [text, reason].some(speaksOfMeasures);

/** Whether a field holds a text that says something: `无`, `无偏差`, `—`, `/`, 待填 and the like do not. */
export const says = (field: Field<string>): boolean => field.state === 'ok' && !saysNothing(field.value);

/** Characters: what is longer is a sentence of one row, and kept for nothing. */
const longestName = 24;

/** A text as names are compared: one spelling of each sign, no white space, small letters. */
export const compact = remember((text: string): string => fold(text).replace(/ /g, '').toLowerCase(), longestName);

const aboutBudget = /预算|执行率|整体支出|budget|execution/;

const nothing = new RegExp(
  `^(?:${[
    '(?:无|没有|暂无|尚无)(?:明显|重大|较大)?(?:偏差|偏差原因|原因|说明|措施|改进措施|问题)?',
    '无需(?:说明|改进)',
    '不适用',
    '略',
    '(?:待|未|尚未|有待)(?:填|填写|补|补充|定|说明|分析)',
    'none',
    'nodeviation',
    'nil',
    'n/?a',
    'tbd',
    'todo',
    'pending',
    '[-–—_/\\\\*.·…~]*',
  ].join('|')})$`,
);

/** However it is wrapped, what says nothing is short: characters. */
const longestNothing = 100;

/** More letters than any of those words has, told at a glance: nearly every text that is written says something. */
const wordy = /(?:[\p{L}\d][^\p{L}\d]*){12}/u;

const saysNothing = remember((text): boolean => {
  if (wordy.test(text)) return false;
  const word = compact(text);
  return word.length <= longestNothing && nothing.test(word.replace(/^[([<《【]+|[)\]>》】.。,;!…]{1,100}$/g, ''));
}, longestName);

const saysWhat = ({ reason, measure }: DeviationEntry): boolean => says(measure) || speaksOfMeasures(reason);

/** A reason often ends with what is done about it. */
const speaksOfMeasures = (field: Field<string>): boolean =>
  field.state === 'ok' && /措施|整改|改进|下一步|measure|improve|will /i.test(field.value) && says(field);

const saysWhy = ({ reason, measure }: DeviationEntry): boolean => says(reason) || says(measure);

/** What an entry names: its whole text, and each of several names in it; points in brackets after a name do not count. */
const names = (entry: string): string[] =>
  [compact(entry), ...compact(entry).split(/[、,;]/)].flatMap(name => [
    name,
    name.replace(/\(\d+(?:\.\d+)?分?\)$/, ''),
  ]);

/** Whether a text mentions a name or an id. An id of letters and digits counts only where it stands alone: 12 is not mentioned by 2012. */
function mentionsIn(text: string): (word: string, isId: boolean) => boolean {
  const [spaced, packed] = [fold(text).toLowerCase(), compact(text)];
  return (word, isId) => {
    const id = fold(word).trim().toLowerCase();
    if (isId && /^[\w.-]+$/.test(id)) return standsAlone(spaced, id);
    return [compact(word), ...partsOf(word)].some(part => packed.includes(part));
  };
}

/** A name made of several is mentioned where one of them is, and any without its number, its unit and what it is counted by: 节水型单位创建 for 3.节水型单位创建数（个）. Shorter ones are words that stand anywhere. */
const partsOf = remember((name): readonly string[] =>
  compact(name)
    .replace(/^\d{1,2}[.、)]|["“”‘’]|\([^()]{1,20}\)$/g, '')
    .split(/[、和及与/]/)
    .flatMap(part => [part, part.replace(measure, '')])
    .filter(part => part.length >= shortestPart),
);

/** What a row is counted by, at the end of its name. That people are satisfied is often said where it explains nothing. */
const measure = /(?<!满意)(?:数量|[次人家户件天套个]数|[场人]次|面积|里程|比例|(?<=.{5})[率数量])$/;

/** Characters. */
const shortestPart = 4;

function standsAlone(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    if (!/[\w.%-]/.test(text[at - 1] ?? ' ') && !/[\w%-]/.test(text[at + id.length] ?? ' ')) return true;
  }
  return false;
}
