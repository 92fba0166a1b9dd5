import fc from 'fast-check';
import { expect, test } from 'vitest';
import { div, mul, parse, ratio, type Ratio, same } from '../../../test/oracle/ratio.js';
import { Decimal, one } from '../number/decimal.js';
import { settle } from '../number/fraction.js';
import { exactIn, inUnit, relation } from './convert.js';
import { counts, measures } from './unit-data.js';
import { unitTable } from './units.js';

const units = unitTable();

test.each([
  ['方', '立方米'],
  ['立方', 'm³'],
  ['m3', '立方米'],
  ['㎡', '平方米'],
  ['m²', 'm2'],
  ['米²', '平方米'],
  ['米³', 'm³'],
  ['厘米³', '立方厘米'],
  ['百分比', '%'],
  ['％', '%'],
  ['百分点', '%'],
  ['个百分点', '百分点'],
  ['元/人*月', '元/人·月'],
  ['元/人/月', '元/人·月'],
  ['元／人', '元/人'],
  ['元 / 人 · 月', '元/人·月'],
  ['元/月·人', '元/人·月'],
  ['元/人×月', '元/人·月'],
  ['元/(人·月)', '元/人·月'],
  ['个月', '月'],
  ['名', '人'],
  ['位', '人'],
  ['℃', '摄氏度'],
  ['°C', '℃'],
  ['公里', '千米'],
  ['kg', '公斤'],
  ['KG', 'kg'],
  ['天', '日'],
  ['度', '千瓦时'],
  ['延米', '米'],
  ['个工作日', '工作日'],
  ['人天', '人日'],
  ['人月', '人·月'],
  ['元/人月', '元/人·月'],
  ['标准箱/天', '标准箱／日'],
  [' 万元 ', '万元'],
  ['万 元', '万元'],
  ['元/每人', '元/人'],
  ['个/家', '个／家'],
  ['台（套）', '台套'],
  ['标准箱', ' 标准箱'],
  ['标准 箱', '标准箱'],
])('%s is %s', (a, b) => expect(relation(units.lookUp(a), units.lookUp(b))).toBe('same'));

test.each([
  ['万元', '元', '10000'],
  ['亿元', '万元', '10000'],
  ['百万元', '千元', '1000'],
  ['万方', '立方米', '10000'],
  ['亿立方米', '方', '100000000'],
  ['小时', '分钟', '60'],
  ['天', '小时', '24'],
  ['周', '天', '7'],
  ['年', '月', '12'],
  ['季度', '月', '3'],
  ['年', '季度', '4'],
  ['公里', '米', '1000'],
  ['里', '米', '500'],
  ['平方公里', '公顷', '100'],
  ['公顷', '亩', '15'],
  ['万亩', '亩', '10000'],
  ['吨', '斤', '2000'],
  ['公斤', '斤', '2'],
  ['立方米', '升', '1000'],
  ['升', '毫升', '1000'],
  ['%', '‰', '10'],
  ['倍', '%', '100'],
  ['万千瓦', '千瓦', '10000'],
  ['元/月', '元/年', '12'],
  ['万元/人', '元/人', '10000'],
  ['元/人', '元/万人', '10000'],
  ['吨/公顷', '公斤/公顷', '1000'],
  ['万美元', '美元', '10000'],
  ['米', '厘米', '100'],
])('one %s is so many %s: %s…', (from, to, factor) => {
  expect(relation(units.lookUp(from), units.lookUp(to))).toBe('converted');
  expect(inUnit(one, units.lookUp(from), units.lookUp(to)).toFixed()).toBe(factor);
});

test.each([
  ['元', '美元', 'mismatch'],
  ['月', '天', 'mismatch'],
  ['工作日', '天', 'mismatch'],
  ['个', '家', 'count-mismatch'],
  ['人', '人次', 'count-mismatch'],
  ['个', '%', 'mismatch'],
  ['分', '分钟', 'mismatch'],
  ['标准箱', '个', 'mismatch'],
  ['元/人', '元', 'mismatch'],
  ['元/人', '元/户', 'mismatch'],
  ['方', '平方', 'mismatch'],
  ['千瓦', '米', 'mismatch'],
  ['℃', '℉', 'mismatch'],
  ['标准箱', '托盘货', 'mismatch'],
])('%s against %s: %s', (a, b, expected) => expect(relation(units.lookUp(a), units.lookUp(b))).toBe(expected));

test.each([
  ['%', 'ratio'],
  ['‰', 'ratio'],
  ['百分点', 'ratio'],
  ['元/人·月', 'ratio'],
  ['标准箱/天', 'ratio'],
  ['℃', 'temperature'],
  ['分钟', 'time'],
  ['月', 'time'],
  ['工作日', 'time'],
  ['个', 'count'],
  ['万元', 'money'],
  ['万方', 'volume'],
  ['标准箱', 'unknown'],
  ['亩', 'area'],
  ['公里', 'length'],
  ['吨', 'mass'],
])('%s belongs to %s', (unit, family) => expect(units.lookUp(unit).family).toBe(family));

test('the multiplier is apart', () => {
  expect(units.split('万方')).toMatchObject({ start: 1, end: 2, unit: { name: '立方米' } });
  expect(units.split('千瓦').multiplier.toFixed()).toBe('1');
  expect(units.split('百万元').multiplier.toFixed()).toBe('1000000');
  expect(units.split('千米').multiplier.toFixed()).toBe('1');
});

test('a profile adds units and declares some equal', () => {
  const own = unitTable([
    { name: '标准箱', equals: { amount: new Decimal(2), unit: '个' } },
    { name: '场', equals: { amount: one, unit: '次' } },
    { name: '大箱', equals: { amount: new Decimal(3), unit: '标准箱' } },
    { name: '盆景' },
  ]);
  expect(inUnit(one, own.lookUp('标准箱'), own.lookUp('个')).toFixed()).toBe('2');
  expect(inUnit(one, own.lookUp('大箱'), own.lookUp('个')).toFixed()).toBe('6');
  expect(relation(own.lookUp('场'), own.lookUp('次'))).toBe('same');
  expect(relation(own.lookUp('盆景'), own.lookUp('个'))).toBe('count-mismatch');
  expect(relation(units.lookUp('场'), units.lookUp('次'))).toBe('count-mismatch');
});

test.each([
  ['台（套）', '台', 'same'],
  ['套', '台（套）', 'same'],
  ['台/套', '台', 'same'],
  ['个（处）', '处', 'same'],
  ['次（场）', '场', 'same'],
  ['个（处）', '户', 'count-mismatch'],
  ['册/本', '册', 'count-mismatch'],
  ['期/年', '期', 'mismatch'],
  ['次/月', '次', 'mismatch'],
  ['个点位', '个', 'same'],
  ['张/万人', '张', 'mismatch'],
  ['元/人', '人', 'mismatch'],
  ['件/套', '套', 'same'],
  ['场', '场/次', 'same'],
  ['场次', '场', 'same'],
  ['批次', '批', 'same'],
  ['台', '套', 'count-mismatch'],
  ['人次', '人', 'count-mismatch'],
  ['场次', '次', 'count-mismatch'],
])('%s beside %s: %s', (a, b, expected) => expect(relation(units.lookUp(a), units.lookUp(b))).toBe(expected));

test('no name stands for two units', () => {
  const names = [
    ...measures.flatMap(({ units: lines }) => lines.flatMap(line => line.split(' ').slice(1))),
    ...counts.trim().split(/[\s=]+/),
  ];
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

const exact = ({ factor, divisor }: { readonly factor: Decimal; readonly divisor: Decimal }): Ratio =>
  div(parse(factor.toFixed()), parse(divisor.toFixed()));
const ofDecimal = (value: Decimal): Ratio => parse(value.toFixed());

test('conversions are exact and come back', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...measures.map(({ units: lines }) => lines.map(line => line.split(' ')[1] ?? ''))),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      (names, i, j, cents) => {
        const [from, to] = [units.lookUp(names[i % names.length] ?? ''), units.lookUp(names[j % names.length] ?? '')];
        const amount = new Decimal(cents).div(100);
        const there = exactIn(amount, from, to);
        const expected = div(mul(ofDecimal(amount), exact(from)), exact(to));
        expect(same(div(ofDecimal(there.num), ofDecimal(there.den)), expected)).toBe(true);
        const back = settle({
          num: there.num.times(to.factor).times(from.divisor),
          den: there.den.times(to.divisor).times(from.factor),
        });
        expect(same(ofDecimal(back), mul(ofDecimal(amount), ratio(1n)))).toBe(true);
      },
    ),
  ));

test('any text is a unit', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const unit = units.lookUp(text);
      expect(unit.factor.greaterThan(0) && unit.divisor.greaterThan(0)).toBe(true);
    }),
  ));
