import { expect, test } from 'vitest';
import { everyKey } from '../../../test/support/every-key.js';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { mappings } from '../language/vocabulary.js';
import { buildForm } from './build.js';
import { layouts } from '../families/index.js';

/** A value for each key that is found again among all that is printed. */
const valueOf = (mapping: string, key: string): string => `${mapping}的${key}`;

/** A way of scoring stands on no form but as its sentence, which is 评分标准. */
const spellsScoring: ReadonlySet<string> = new Set([
  'scoring',
  'step',
  'earning',
  'checkItem',
  'passMark',
  'excess',
  'loss',
  'veto',
  'bonus',
]);

/** What a form is drawn from is no part of what it shows. */
const isShown = (name: string): boolean => !['rated', 'score', 'findings'].includes(name);

/** Every text of a form with all that is said beside it. */
function textsOf(text: string): string {
  const [document] = analyze(text, { profile: profileLookup() }).documents;
  if (!document) throw new Error('no document');
  const additions = { computed: 'always', basis: true, review: true } as const;
  return layouts
    .map(layout =>
      JSON.stringify(buildForm(document, [], { layout, additions, locale: 'zh-CN' }), (name, value: unknown) =>
        isShown(name) ? value : undefined,
      ),
    )
    .join('');
}

test('every key goes out with some form, or beside it; what does not is listed here', () => {
  const printed = everyKey(({ name }, mapping) => valueOf(mapping, name))
    .map(textsOf)
    .join('');
  const silent = Object.entries(mappings).flatMap(([mapping, specs]) =>
    specs
      .filter(({ shape }) => !['map', 'list'].includes(shape.kind))
      .filter(({ name }) => !printed.includes(valueOf(mapping, name)))
      .map(({ name }) => `${mapping}.${name}`),
  );
  expect(silent.filter(key => !spellsScoring.has(key.split('.')[0] ?? ''))).toEqual([
    // how the file itself is read
    'evaluation.layout',
    'evaluation.stage',
    'evaluation.approved',
    // printed as points, where they can be read as such
    'budget.weight',
    'budget.scoring',
    'group.weight',
    'group.scoring',
    'indicator.scoring',
    // shown where there is no actual
    'part.attainment',
  ]);
});
