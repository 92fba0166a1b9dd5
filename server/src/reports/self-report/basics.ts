import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { BudgetItem } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { number } from '../../messages/number.js';
import { readMoney } from '../../quantity/money.js';
import { isInterim, sayRate, scoreOf } from './figures.js';
import { gap, say, sentence, withoutCode, withoutEnd } from './said.js';

/** Who did what, for whom. */
export function tellOverview({ evaluation, context }: DocumentAnalysis): readonly string[] {
  const { organization, project, implementer, department, content } = evaluation;
  const unit = nameOr(implementer) ?? nameOr(organization) ?? gap('单位名称');
  const year = context.year === undefined ? gap('年度') : `${context.year} 年度`;
  const what = nameOr(project);
  const head = what === undefined ? `${unit}组织开展了 ${year}整体支出绩效自评` : `${what}由${unit}实施`;
  return [`${head}${departments(department, unit)}。${say(content) ?? gap('立项背景和主要实施内容')}`];
}

/** A name as it stands in a sentence. */
const nameOr = (field: Field<string>): string | undefined => {
  const name = withoutCode(withoutEnd(valueOf(field) ?? ''));
  return name === '' ? undefined : name;
};

/** A unit that is its own department is named once. */
function departments({ text, central, local }: DocumentAnalysis['evaluation']['department'], unit: string): string {
  const named = [
    ['主管部门', text],
    ['中央主管部门', central],
    ['地方主管部门', local],
  ] as const;
  return named
    .flatMap(([label, field]) => {
      const name = nameOr(field);
      return name === undefined || name === unit ? [] : [`，${label}为${name}`];
    })
    .join('');
}

/** The year’s goals as one paragraph; a gap to fill in where there are none. */
export const tellGoals = ({ evaluation: { goals } }: DocumentAnalysis): readonly string[] => {
  const told = goals.flatMap(({ text }) =>
    withoutEnd(valueOf(text) ?? '') === '' ? [] : sentence(valueOf(text) ?? ''),
  );
  return [told.length > 0 ? told.join('') : gap('年度绩效目标')];
};

/** What was planned and spent, in sentences. */
export const tellMoney = (document: DocumentAnalysis): readonly string[] => [
  ...expenditure(document),
  budget(document) + items(document),
];

/** Of a whole unit: what it spent on itself and on projects. */
function expenditure(document: DocumentAnalysis): readonly string[] {
  const { basic, project, transit } = document.evaluation.expenditure ?? {};
  const [own, spent, through] = [basic, project, transit].map(field => amount(field, document));
  if (own === undefined || spent === undefined) return [];
  return [`基本支出总额 ${own}，项目支出总额 ${spent}${through === undefined ? '' : `（含往来资金 ${through}）`}。`];
}

function budget(document: DocumentAnalysis): string {
  const { budget: rated } = document.scorecard;
  const { currency, year } = document.context;
  const head = year === undefined ? '' : `${year} 年度`;
  const spent = isInterim(document) ? undefined : rated?.spent;
  const rate = rated && spent && sayRate(rated);
  if (!rated || (!rated.planned && !spent)) return `${head}资金安排和使用情况：${gap('预算数和执行数')}。`;
  const score = rated.weight && scoreOf(rated, document);
  const initial = amount(rated.budget.initial, document);
  const planned = rated.planned ? `${number(rated.planned)} ${currency}` : gap('预算数');
  return [
    initial === undefined || initial === planned
      ? `${head}预算数 ${planned}`
      : `${head}年初预算数 ${initial}，调整后预算数 ${planned}`,
    spent ? `执行数 ${number(spent)} ${currency}` : `执行数 ${gap('执行数')}`,
    `预算执行率 ${rate ?? gap('执行率')}`,
    ...(score && rated.weight ? [`预算执行得 ${number(score)} 分（满分 ${number(rated.weight)} 分）`] : []),
  ]
    .join('，')
    .concat('。');
}

/** 其中：财政拨款预算数 …，执行数 …；… */
function items(document: DocumentAnalysis): string {
  const each = (document.scorecard.budget?.budget.items ?? []).flatMap(item => itemSaid(item, document));
  return each.length === 0 ? '' : `其中：${each.join('；')}。`;
}

function itemSaid({ name, planned, spent }: BudgetItem, document: DocumentAnalysis): readonly string[] {
  const said = valueOf(name);
  const plan = amount(planned, document);
  const done = isInterim(document) ? undefined : amount(spent, document);
  if (said === undefined || plan === undefined || /^0 /.test(plan)) return [];
  return [`${said.replace(/^其中[:：]\s*/, '')}预算数 ${plan}${done === undefined ? '' : `，执行数 ${done}`}`];
}

/** An amount of the form in its currency. */
function amount(
  field: Field<string> | undefined,
  { context: { currency }, profile }: DocumentAnalysis,
): string | undefined {
  const read = field?.state === 'ok' ? readMoney(field.value, currency, profile.units) : undefined;
  return read && `${number(read.value)} ${currency}`;
}

/** How funds were managed, matter by matter. */
export function tellManagement({ evaluation: { fundManagement } }: DocumentAnalysis): readonly string[] {
  const each = fundManagement.flatMap(({ item, statement, problem }) => {
    const [name, how, what] = [valueOf(item), say(statement), say(problem)];
    if (name === undefined || (how ?? what) === undefined) return [];
    return [`${name}：${how ?? ''}${what === undefined ? '' : `存在问题和改进措施：${what}`}`];
  });
  return each.length > 0 ? each : [gap('资金管理情况')];
}
