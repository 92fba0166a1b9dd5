import { expect, test } from 'vitest';
import { sum } from '../number/decimal.js';
import { locales } from '../text/locale.js';
import { builtInProfile, builtInProfiles, defaultProfileId } from './index.js';
import { hasFreeGroups } from './choose.js';
import { clauseKeys } from './profile.js';

test('the default is there, ids are unique', () => {
  expect(builtInProfile(defaultProfileId)).toBeDefined();
  expect(new Set(builtInProfiles.map(({ id }) => id)).size).toBe(builtInProfiles.length);
});

test.each(builtInProfiles.map(profile => [profile.id, profile] as const))(
  '%s: its weights come to its total, its grades go down to 0, each decision has its sentence',
  (_, profile) => {
    const weights = sum([profile.budget.weight, ...profile.groups.flatMap(({ weight }) => weight ?? [])]);
    if (hasFreeGroups(profile)) expect(weights.toFixed()).toBe(profile.budget.weight.toFixed());
    else expect(weights.toFixed()).toBe(profile.total.toFixed());
    expect(profile.grades.map(({ from }) => from.toFixed())).toEqual(['90', '80', '60', '0']);
    for (const clause of clauseKeys) for (const locale of locales) expect(profile.clauses[clause][locale]).not.toBe('');
  },
);

test.each([
  ['wuhan-2020', 20, ['产出指标 40', '效益指标 40', '满意度指标 ?'], '80/50'],
  ['mof-2020', 10, ['产出指标 50', '效益指标 30', '满意度指标 10'], '80/60'],
  ['hubei-project-2020', 20, ['产出指标 40', '效益指标 40', '满意度指标 ?'], '80/50'],
  ['yunnan-2020', 10, ['产出指标 50', '效益指标 30', '满意度指标 10'], '80/60'],
  ['sichuan-2023', 10, ['产出指标 ?', '效益指标 ?', '满意度指标 ?', '成本指标 ?'], '80/60'],
  ['transfer-2021', 0, ['产出指标 ?', '效益指标 ?', '满意度指标 ?'], '80/50'],
  ['mof-2021-cost', 10, ['成本指标 20', '产出指标 40', '效益指标 20', '满意度指标 10'], '80/60'],
])('%s has the weights and bands of its document', (id, budget, groups, bands) => {
  const profile = builtInProfile(id);
  expect(profile?.budget.weight.toNumber()).toBe(budget);
  expect(profile?.groups.map(({ name, weight }) => `${name} ${weight?.toFixed() ?? '?'}`)).toEqual(groups);
  expect(`${profile?.bands.met.toFixed()}/${profile?.bands.partial.toFixed()}`).toBe(bands);
});
