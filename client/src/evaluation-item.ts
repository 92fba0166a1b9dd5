import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { fileName } from './evaluation-document.js';
import { type EvaluationPlace, isOpen, findOverclaim } from './evaluation-tree.js';
import type { EvaluationFile } from '../../server/src/lsp/protocol.js';
import { openCommand } from './open-from-list.js';
import { scorecardLines, statusText } from './status-text.js';
import { currentLocale, type Locale, say, type Words } from './words.js';

/** One file in the list of evaluations: its unit, total, grade and problems, and the folder it lies in. A roll-up stands open, so that nothing below it is overlooked. */
export class EvaluationItem extends TreeItem {
  constructor({ file, above }: EvaluationPlace, name: string, children: number) {
    const uri = Uri.parse(file.uri);
    super(name, children > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
    const said = [
      scores(file),
      overText(file),
      problemsText(file),
      children > 0 ? rollUp[currentLocale()](children) : '',
    ].filter(Boolean);
    this.id = [...above, file.uri].join(' ');
    this.description = [...said, folderOf(uri)].filter(Boolean).join(' · ');
    this.tooltip = tooltip(file, uri);
    this.iconPath = icon(file);
    this.contextValue = 'evaluation';
    this.command = { command: openCommand, title: say(words.open), arguments: [uri] };
    // an icon says nothing to a screen reader
    this.accessibilityInformation = { label: [name, ...said, fileName(uri)].join(say(words.comma)) };
  }
}

const scores = ({ evaluations, isUnread }: EvaluationFile): string =>
  evaluations.map(statusText).join(say(words.comma)) || say(isUnread ? words.unread : words.nothing);

/** The folder that it lies in, from the workspace's on. */
const folderOf = (uri: Uri): string => workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');

const overText = (file: EvaluationFile): string => {
  const points = findOverclaim(file);
  return points > 0 ? over[currentLocale()](String(Math.round(points * 1e4) / 1e4)) : '';
};

/** `1 个错误，5 个警告`; hints are left to the tooltip of the file itself. */
function problemsText({ problems: { error, warning } }: EvaluationFile): string {
  const { errors, warnings } = counts[currentLocale()];
  return [error > 0 ? errors(error) : '', warning > 0 ? warnings(warning) : ''].filter(Boolean).join(say(words.comma));
}

function tooltip(file: EvaluationFile, uri: Uri): MarkdownString {
  const text = new MarkdownString();
  text.appendText(workspace.asRelativePath(uri));
  for (const evaluation of file.evaluations) {
    text.appendMarkdown('\n\n---\n\n').appendText([evaluation.organization, evaluation.year].filter(Boolean).join(' '));
    text.appendMarkdown(`\n\n${scorecardLines(evaluation).join('\n\n')}`);
  }
  const problems = problemsText(file);
  if (problems) text.appendMarkdown('\n\n---\n\n').appendText(problems);
  return text;
}

function icon(file: EvaluationFile): ThemeIcon {
  if (file.problems.error > 0) return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (isOpen(file)) return new ThemeIcon('question', new ThemeColor('problemsWarningIcon.foreground'));
  if (file.problems.warning > 0) return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

const counts: Readonly<Record<Locale, Readonly<Record<'errors' | 'warnings', (count: number) => string>>>> = {
  'zh-CN': { errors: count => `${count} 个错误`, warnings: count => `${count} 个警告` },
  en: {
    errors: count => `${count} error${count === 1 ? '' : 's'}`,
    warnings: count => `${count} warning${count === 1 ? '' : 's'}`,
  },
};

const over: Readonly<Record<Locale, (points: string) => string>> = {
  'zh-CN': points => `多报 ${points} 分`,
  en: points => `${points} over-claimed`,
};

const rollUp: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': count => `汇总 ${count} 份`,
  en: count => `adds up ${count} ${count === 1 ? 'file' : 'files'}`,
};

const words = {
  open: { 'zh-CN': '打开', en: 'Open' },
  nothing: { 'zh-CN': '没有绩效指标', en: 'no indicators' },
  unread: { 'zh-CN': '读不出来', en: 'cannot be read' },
  comma: { 'zh-CN': '，', en: ', ' },
} satisfies Record<string, Words>;
