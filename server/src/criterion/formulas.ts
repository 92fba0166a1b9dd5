import { by, inWords, type Lexeme, quotient, rate, withOne, words, worked, worth } from './lexeme.js';

/** What a formula begins with: 得分=, 按. */
const opening = String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是]|按照?)?`;

const due = '(?:目标|计划|预算|指标)[^()÷]{0,6}';

/** Formulas of scoring sentences, and those that only define what is measured. */
export const formulas: readonly Lexeme[] = [
  // (完成率-60%)÷(1-60%)×分值: from nothing at 60% to full marks at all of it
  withOne(
    '÷',
    words(
      'K',
      String.raw`${opening}\(?(?:${rate})-(?<start>\d{1,2})%\)÷(?:\(?(?:1|100%)-(?<again>\d{1,2})%\)|(?<rest>\d{1,2})%)\)?${by}(?:${worth})${worked}`,
    ),
  ),
  // (1-超支率)×分值, [1-(实际值-目标值)÷目标值]×分值
  withOne(
    '*乘',
    words(
      'K',
      String.raw`${opening}[([]?(?:1|100%)-(?<excess>超[支出预概]算?(?:率|比例|幅度)|\((?:实际|完成)[^()÷]{0,8}-${due}\)÷${due})[)\]]${by}(?:${worth})${worked}`,
    ),
  ),
  withOne('÷乘除*', words('K', String.raw`${opening}${quotient}${by}(?:${worth})${worked}`)),
  withOne('*乘', words('K', String.raw`${opening}${inWords}${by}(?:${worth})${worked}`)),
  withOne(
    '*乘',
    words(
      'K',
      String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是])?(?:${worth})${by}(?:${quotient}|${rate})${worked}(?=$|\()`,
    ),
  ),
  withOne('*乘', words('K', String.raw`${opening}${rate}${by}(?:${worth})${worked}(?=$|\()`)),
  // 控制率=…×100% defines what is measured
  withOne('=', words('T', String.raw`[^=÷*]{1,30}=[^=]{1,80}\*100%$`)),
  withOne('=', words('T', String.raw`[^=÷*]{0,26}(?<!得分|得)=[^=*]{1,60}÷[^=*]{1,60}$`)),
  withOne('=', words('T', String.raw`[^=÷*]{1,20}(?:率|度)=\([^=]{1,80}\)÷[^=*]{1,20}$`)),
];
