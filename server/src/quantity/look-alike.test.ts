import { expect, test } from 'vitest';
import { withDigits } from './look-alike.js';

test.each([
  ['9O%', '90%'],
  ['≥1OO次', '≥100次'],
  ['2O21年12月3l日', '2021年12月31日'],
  ['l00次', '100次'],
  ['≥IOO%', '≥100%'],
  ['12〇公里', '120公里'],
  ['9l%', '91%'],
  ['完成1O项任务', '完成10项任务'],
  ['3.O5万元', '3.05万元'],
])('%s looks like %s', (text, read) => expect(withDigits(text)).toBe(read));

test.each([
  '90%',
  '5l',
  '10l/天',
  'O2O平台',
  'O3≤160微克/立方米',
  'PM2.5',
  'CO2减排30吨',
  '5G基站3座',
  'ISO9001',
  'II类水质',
  '二〇二一年',
  'IPO',
  'No.1',
  '4K50路',
  'Ol',
  '',
])('%j is as it should be', text => expect(withDigits(text)).toBeUndefined());
