import { expect, test } from 'vitest';
import { writeNormal } from './normal.js';
import { readValue } from './read-value.js';
import { unitTable } from './units.js';

const context = { units: unitTable(), unit: undefined, year: 2020, noneIsEmpty: false };

test.each([
  ['>=30个', '≥30个'],
  ['＞＝３０ 个', '≥３０ 个'],
  ['≧30', '≥30'],
  ['≥ 90 %', '≥ 90 %'],
  ['<=2%', '≤2%'],
  ['＜＝2%', '≤2%'],
  ['≦2%', '≤2%'],
  ['＞30', '>30'],
  ['＜30', '<30'],
  ['>30', '>30'],
  ['＝12台', '=12台'],
  ['═12台', '=12台'],
  ['=>3', '≥3'],
  ['满意度>=90%', '满意度≥90%'],
  ['不少于30个', '不少于30个'],
  ['控制在30天以内', '控制在30天以内'],
  ['30 个', '30 个'],
  [' 4 个 ', '4 个'],
  ['20~25℃', '20~25℃'],
  ['健全', '健全'],
  ['', ''],
  ['2020-12-31', '2020-12-31'],
])('%s is shown as %s', (source, expected) => expect(writeNormal(readValue(source, context))).toBe(expected));
