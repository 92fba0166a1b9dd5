import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../rules/check.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';

/** What a person can set under `perfYaml`. Scoring is never among it. */
export interface Settings {
  readonly inlayHints: 'all' | 'differing' | 'off';
  readonly codeLens: boolean;
  readonly rules: RuleSettings;
  /** `undefined`: what `initialize` said. */
  readonly locale: Locale | undefined;
}

/** Reads settings as they come; what is not understood counts as not set. */
export function readSettings(raw: unknown): Settings {
  const { inlayHints, codeLens, rules, locale } = asRecord(raw);
  return {
    inlayHints: inlayHints === 'differing' || inlayHints === 'off' ? inlayHints : 'all',
    codeLens: codeLens !== false,
    rules: Object.fromEntries(Object.entries(asRecord(rules)).filter((pair): pair is [string, Severity | 'off'] => severities.has(pair[1]))),
    locale: locale === 'zh-CN' || locale === 'en' ? locale : undefined,
  };
}

const severities: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'off']);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** The settings of each file: asked of the client where it answers, else what it sent last. Remembered until they change. */
export class SettingsStore {
  private readonly known = new Map<string, Settings>();
  private readonly asked = new Map<string, Promise<Settings>>();
  private shared: Settings;
  private generation = 0;

  constructor(private readonly connection: Connection, private readonly canAsk: boolean, initial: unknown) {
    this.shared = readSettings(initial);
  }

  /** The settings of a file, where they are at hand. */
  peek(uri: string): Settings | undefined {
    return this.canAsk ? this.known.get(uri) : this.shared;
  }

  async of(uri: string): Promise<Settings> {
    const known = this.peek(uri);
    if (known) return known;
    const asked = this.asked.get(uri) ?? this.ask(uri);
    this.asked.set(uri, asked);
    return asked;
  }

  /** Forgets everything; `pushed` is what the client sent along. */
  change(pushed: unknown): void {
    this.generation++;
    this.known.clear();
    this.asked.clear();
    if (!this.canAsk) this.shared = readSettings(asRecord(pushed)['perfYaml']);
  }

  forget(uri: string): void {
    this.known.delete(uri);
    this.asked.delete(uri);
  }

  private async ask(uri: string): Promise<Settings> {
    const generation = this.generation;
    const raw: unknown = await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'perfYaml' }).catch(() => undefined);
    const settings = readSettings(raw);
    if (generation !== this.generation) return this.of(uri);
    this.known.set(uri, settings);
    this.asked.delete(uri);
    return settings;
  }
}
