import type { Diagnostic } from 'vscode-languageserver';
import { ruleLink } from '../messages/rule-link.js';
import type { Locale, Words } from '../text/locale.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { severities, toNotice } from './convert.js';
import type { FileAnswers } from './file-answers.js';
import type { FindingAside } from './machine.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import type { FileSubject } from './subject.js';

/** What is asked of a file too long to be followed: nothing but what its findings are. */
export const silentAnswers = (subject: FileSubject): FileAnswers => ({
  subject,
  hints: () => null,
  hint: hint => hint,
  hover: () => null,
  codeActions: () => [],
  symbols: () => [],
  format: () => [],
  onType: () => null,
  completion: () => [],
  completionItem: item => item,
  lenses: () => [],
  folding: () => [],
  selection: () => [],
  highlights: () => null,
  links: () => [],
  definition: () => [],
  references: () => [],
  renamable: () => null,
  rename: () => null,
  tokens: () => undefined,
});

/** A check under way, of one version of a file. */
interface Run {
  readonly serial: number;
  readonly settings: Settings;
  readonly findings: Promise<Diagnostic[]>;
  stop(): void;
}

/** Editors list no more of one file. */
const most = 998;
const mostKnown = 8;

/** Has files that are too long to be followed checked by a process of its own, each version once; a newer version ends the check of the one before. */
export class LongFiles {
  private readonly runs = new Map<string, Run>();

  constructor(private readonly session: Session) {}

  findings(snapshot: Snapshot, settings: Settings): Promise<Diagnostic[]> {
    const before = this.runs.get(snapshot.uri);
    if (before?.serial === snapshot.serial && before.settings === settings) return before.findings;
    before?.stop();
    const run = this.start(snapshot, settings);
    this.runs.delete(snapshot.uri);
    this.runs.set(snapshot.uri, run);
    const [oldest] = this.runs.keys();
    if (oldest !== undefined && this.runs.size > mostKnown) this.forget(oldest);
    return run.findings;
  }

  forget(uri: string): void {
    this.runs.get(uri)?.stop();
    this.runs.delete(uri);
  }

  stop(): void {
    for (const uri of [...this.runs.keys()]) this.forget(uri);
  }

  private start(snapshot: Snapshot, settings: Settings): Run {
    const abort = new AbortController();
    return {
      serial: snapshot.serial,
      settings,
      findings: this.check(snapshot, settings, abort.signal),
      stop: () => abort.abort(),
    };
  }

  private async check(snapshot: Snapshot, settings: Settings, signal: AbortSignal): Promise<Diagnostic[]> {
    const { machine, guard, workspace } = this.session;
    const locale = workspace.localeOf(settings);
    const told = await machine.checkAside?.(snapshot, locale, signal).catch((error: unknown) => {
      if (!signal.aborted) guard.log(`findings of ${snapshot.uri}`, error);
      return undefined;
    });
    const notice = toNotice((told ? words.checked : words.unchecked)(snapshot.lines.count)[locale]);
    return [notice, ...worst(told ?? [], settings).map(finding => this.diagnostic(finding, locale))];
  }

  private diagnostic({ code, severity, message, range }: FindingAside, locale: Locale): Diagnostic {
    return {
      range: range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: severities[severity],
      code,
      source: 'perf-yaml',
      message,
      ...(this.session.traits.codeDescription && { codeDescription: { href: ruleLink(code, locale) } }),
    };
  }
}

/** The findings under the settings, errors first where there are more than an editor lists. */
function worst(findings: readonly FindingAside[], { rules }: Settings): FindingAside[] {
  const set = findings.flatMap((finding): FindingAside[] => {
    const setting = rules[finding.code];
    return setting === 'off' ? [] : [{ ...finding, severity: setting ?? finding.severity }];
  });
  if (set.length <= most) return set;
  return set.toSorted((one, other) => severities[one.severity] - severities[other.severity]).slice(0, most);
}

const words = {
  checked: (lines: number): Words => ({
    'zh-CN': `本文件有 ${lines} 行，太长，编辑器不能边写边跟：问题在后台查完后列出（最多 ${most} 个），悬停、补全、格式化等不提供。请拆成几个文件，或用命令行处理。`,
    en: `The file has ${lines} lines, too many to be followed while you type: its findings are listed once it has been checked in the background (${most} at most); hovers, completion, formatting and the like are left out. Split it, or use the command line.`,
  }),
  unchecked: (lines: number): Words => ({
    'zh-CN': `本文件有 ${lines} 行，太长，编辑器里不检查。请拆成几个文件，或用命令行 perf-yaml check 检查。`,
    en: `The file has ${lines} lines, too many to be checked in the editor. Split it, or use perf-yaml check on the command line.`,
  }),
};
