import { expect, test } from 'vitest';
import { everyKey } from '../../../test/support/every-key.js';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { formCsv } from '../export/csv.js';
import { formsOf } from '../export/exported.js';
import { layouts } from '../families/index.js';
import type { KeySpec, MappingName } from '../language/key-spec.js';
import { isAnyKey } from '../language/vocabulary.js';
import { readEvaluation } from '../language/read.js';
import { onScreen } from '../layouts/additions.js';
import { parseYaml } from '../yaml/parse.js';
import { importForm } from './import-form.js';

/** A value of each kind, another one for each key as far as its kind allows. */
function valueOf({ name, shape }: KeySpec, mapping: MappingName, at: number): string {
  switch (shape.kind) {
    case 'points':
      return `${10 + at}`;
    case 'money':
      return `${1000 + at}`;
    case 'value':
      return name === 'target' ? `≥${100 + at} 个` : `${100 + at} 个`;
    case 'date':
      return '2023年3月1日';
    case 'month':
      return '7月';
    case 'count':
      return `${2000 + at}`;
    case 'year':
      return '2023';
    case 'rate':
      return '75%';
    case 'attainment':
      return '部分达成预期指标';
    case 'unit':
      return '个';
    case 'profile':
      return 'wuhan-2020';
    case 'layout':
      return 'wuhan-unit';
    case 'goal':
      return '1';
    case 'grade':
      return '优';
    case 'choice':
      return shape.choices[1]?.zh ?? '';
    default:
      return written[`${mapping}.${name}`] ?? `${mapping}的${name}`;
  }
}

/** Texts that have a form of their own. */
const written: Readonly<Record<string, string>> = {
  'evaluation.title': '项目支出绩效自评表',
  'goal.id': 'M1',
  'fundManagement.item': '使用规范性',
};

/** Every simple key of a text with what it says: `indicator.target ≥3 个`. */
function said(text: string): ReadonlySet<string> {
  const found = parseYaml(text, { isKey: isAnyKey }).documents.flatMap(document =>
    readEvaluation(document)
      .keys()
      .flatMap(({ entry, spec, mapping }) =>
        entry.value.kind === 'scalar' ? [`${mapping}.${spec.name} ${entry.value.value.replace(/\s/g, '')}`] : [],
      ),
  );
  return new Set(found);
}

/** How a row is scored goes out as its sentence. */
const spellsScoring = /^(?:scoring|step|earning|checkItem|passMark|excess|loss|veto|bonus)\.|\.scoring$/;

test('every key comes back from a form in some layout; what does not is listed here', async () => {
  const numbers = new Map<string, number>();
  const texts = everyKey((spec, mapping) => {
    const key = `${mapping}.${spec.name}`;
    numbers.set(key, numbers.get(key) ?? numbers.size);
    return valueOf(spec, mapping, numbers.get(key) ?? 0);
  });
  const back = new Set<string>();
  // a row that does not apply prints nothing else, and one with parts or a survey prints what they come to
  const simple = texts.map(text =>
    text.replace(/^ *(?:不适用|分项|问卷):(?: .*\n|\n(?: {8,}.*\n)+?(?= {4,8}\S))/gm, ''),
  );
  for (const text of [...texts, ...simple])
    for (const layout of layouts) {
      const exported = formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN', {
        additions: onScreen,
        layout,
      });
      const result = await importForm(
        new TextEncoder().encode(formCsv(exported.map(({ form }) => form))),
        'form.csv',
        'zh-CN',
      );
      if ('text' in result) for (const each of said(result.text)) back.add(each);
    }
  const lost = new Set(texts.flatMap(text => [...said(text)]).filter(each => !back.has(each)));
  const keys = [...lost].map(each => each.replace(/ .*/, '')).filter(key => !spellsScoring.test(key));
  expect(keys).toEqual([
    // how the file itself is read
    'evaluation.layout',
    'evaluation.approved',
    // of several goals or parts nothing says which is meant: a comment
    'goal.deviation',
    'part.attainment',
  ]);
});
