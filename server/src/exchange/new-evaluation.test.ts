import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { builtInProfiles } from '../profiles/index.js';
import { check } from '../rules/check.js';
import { locales } from '../text/locale.js';
import { newEvaluation } from './new-evaluation.js';

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
