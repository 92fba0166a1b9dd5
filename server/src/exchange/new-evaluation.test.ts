import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { builtInProfiles } from '../profiles/index.js';
import { check } from '../rules/check.js';
import { locales } from '../text/locale.js';
import { newEvaluation, newEvaluationSnippet } from './new-evaluation.js';

for (const profile of builtInProfiles) {
  for (const locale of locales) {
    test(`a new ${profile.id} evaluation in ${locale} is known throughout and has the right weights`, () => {
      const analysis = analyze(newEvaluation(profile, locale), { profile: profileLookup() });
      const codes = check(analysis).findings.map(({ rule }) => rule.code);
      expect(analysis.documents[0]?.profile.id).toBe(profile.id);
      for (const code of ['yaml-syntax', 'unknown-key', 'wrong-type', 'group-missing', 'group-unexpected', 'weight-adjusted', 'mixed-vocabulary']) expect(codes).not.toContain(code);
    });
  }
}

test('as a snippet it is the same text, with a stop at every value still to be written', () => {
  const [profile] = builtInProfiles;
  if (!profile) throw new Error('no profile');
  const snippet = newEvaluationSnippet(profile, 'zh-CN');
  expect(snippet.split('\n').slice(0, 3)).toEqual(['标题: $1', '评分办法: wuhan-2020', '单位名称: $2']);
  expect(snippet).toMatch(/- 名称: \$\{\d+:指标1\}\n +权重: 10\n +目标值: \$\d+\n +完成值: \$\d+/);
  const plain = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/ \$\d+$/gm, '');
  expect(plain).toBe(newEvaluation(profile, 'zh-CN'));
});
