import { formSection } from '../../export/docx.js';
import { type Library, margin, pack, titleParagraph } from '../../export/docx-parts.js';
import { paper } from '../../export/page-fit.js';
import { dayOf, type Exported } from '../../export/exported.js';
import { htmlPage } from '../../export/html.js';
import { htmlFragment } from '../../export/html-fragment.js';
import { escapeHtml } from '../../export/html-text.js';
import type { Stage } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import type { Form } from '../../layouts/form.js';
import type { Words } from '../../text/locale.js';
import { redactForm, redactText } from './redact.js';
import type * as Docx from 'docx';

/** All forms as one page: a table of contents that leads to each, then the forms. */
export function publishHtml(exported: readonly Exported[]): string {
  const forms = exported.map(redactForm);
  const { locale } = forms[0] as Form;
  const title = titleOf(exported);
  const items = forms.map(
    (form, i) => `<li><a href="#form-${i + 1}">${escapeHtml(entryOf(form, exported[i]))}</a></li>`,
  );
  return htmlPage({
    locale,
    title,
    style,
    body: [
      `<nav class="form contents"><h1>${escapeHtml(title)}</h1><h2>${words.contents[locale]}</h2><ol>${items.join('')}</ol></nav>\n`,
      ...forms.map((form, i) => htmlFragment(form).replace('<article ', `<article id="form-${i + 1}" `)),
    ].join(''),
  });
}

const style = '.contents a { color: inherit; } .contents li { margin: .35em 0; }';

/** The same in Word; entries of the table of contents lead to their forms. */
export async function publishDocx(exported: readonly Exported[]): Promise<Uint8Array> {
  const library = await import('../../export/docx-library.js');
  const forms = exported.map(redactForm);
  const title = titleOf(exported);
  const [first] = exported;
  return pack(
    [
      () => contents(forms, exported, title, library),
      ...forms.map((form, i) => () => formSection(form, library, `form_${i + 1}`)),
    ],
    title,
    first ? dayOf(first.document) : new Date(0),
    library,
  );
}

function contents(
  forms: readonly Form[],
  exported: readonly Exported[],
  title: string,
  library: Library,
): Docx.ISectionOptions {
  const line = (form: Form, i: number): Docx.Paragraph =>
    new library.Paragraph({
      spacing: { line: 560, lineRule: library.LineRuleType.EXACT },
      children: [
        new library.InternalHyperlink({
          anchor: `form_${i + 1}`,
          children: [new library.TextRun({ text: `${i + 1}. ${entryOf(form, exported[i])}`, size: 32 })],
        }),
      ],
    });
  return {
    properties: {
      page: {
        size: { width: paper.short, height: paper.long },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      titleParagraph(title, library),
      titleParagraph(words.contents[(forms[0] as Form).locale], library),
      ...forms.map(line),
    ],
  };
}

/** The form's title, with the project, else the unit, that it does not name: many forms of a unit bear one title. */
function entryOf({ title: { text }, locale }: Form, exported: Exported | undefined): string {
  if (!exported) return text;
  const { project, organization } = exported.document.evaluation;
  const name = [project, organization]
    .map(field => redactText(valueOf(field) ?? '', exported.document).trim())
    .find(each => each !== '');
  const { stage } = exported.document.context;
  const { told, also } = stageWords[stage];
  const aside = [name === undefined || text.includes(name) ? '' : name, told.test(text) ? '' : also[locale]].filter(
    Boolean,
  );
  return aside.length === 0 ? text : `${text}（${aside.join('，')}）`;
}

/** What the title of a table that is no self-evaluation says itself, and what is said beside one that does not. */
const stageWords: Readonly<Record<Stage, { readonly told: RegExp; readonly also: Words }>> = {
  target: { told: /目标|target/iu, also: { 'zh-CN': '绩效目标', en: 'targets' } },
  monitoring: { told: /监控|monitoring/iu, also: { 'zh-CN': '运行监控', en: 'monitoring' } },
  'self-evaluation': { told: /^/u, also: { 'zh-CN': '', en: '' } },
};

/** `某局 2020 年度绩效自评结果公开`: the unit and the year where all forms agree. */
function titleOf(exported: readonly Exported[]): string {
  const only = (texts: readonly string[]): string => (new Set(texts).size === 1 ? (texts[0] ?? '') : '');
  const organization = only(
    exported.map(({ document }) => redactText(valueOf(document.evaluation.organization) ?? '', document)),
  );
  const year = only(exported.map(({ document }) => String(valueOf(document.evaluation.year) ?? '')));
  return words.title[exported[0]?.form.locale ?? 'zh-CN'](organization, year, kindOf(exported));
}

/** What all forms are, and what they are where only some are self-evaluations. */
type Kind = Stage | 'mixed';

function kindOf(exported: readonly Exported[]): Kind {
  const stages = new Set(exported.map(({ document }) => document.context.stage));
  const [only = 'mixed'] = stages;
  if (stages.size === 1) return only;
  return stages.has('self-evaluation') ? 'mixed' : 'target';
}

const words = {
  contents: { 'zh-CN': '目录', en: 'Contents' } satisfies Words,
  title: {
    'zh-CN': (organization: string, year: string, kind: Kind) =>
      `${organization}${year ? `${year}年度` : ''}${kinds[kind]['zh-CN']}`,
    en: (organization: string, year: string, kind: Kind) =>
      `${organization ? `${organization}: ` : ''}${kinds[kind].en}${year ? ` ${year}` : ''}`,
  },
};

const kinds: Readonly<Record<Kind, Words>> = {
  target: { 'zh-CN': '绩效目标', en: 'Performance targets' },
  monitoring: { 'zh-CN': '绩效运行监控', en: 'Performance monitoring' },
  'self-evaluation': { 'zh-CN': '绩效自评结果', en: 'Performance self-evaluations' },
  mixed: { 'zh-CN': '绩效目标和自评结果', en: 'Performance targets and self-evaluations' },
};
