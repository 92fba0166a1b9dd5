import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../rules/check.js';
import type { Severity } from '../rules/rule.js';
import { isLocale, type Locale } from '../text/locale.js';
import { within } from './within.js';

/** What a person can set under `perfYaml`. Scoring is never among it. */
export interface Settings {
  readonly inlayHints: 'all' | 'differing' | 'off';
  readonly codeLens: boolean;
  readonly rules: RuleSettings;
  /** `undefined`: what `initialize` said. */
  readonly locale: Locale | undefined;
}

/** Reads settings as they come; what is not understood counts as not set. */
function readSettings(raw: unknown): Settings {
  const { inlayHints, codeLens, rules, locale } = asRecord(raw);
  return {
    inlayHints: inlayHints === 'differing' || inlayHints === 'off' ? inlayHints : 'all',
    codeLens: codeLens !== false,
    rules: Object.fromEntries(
      Object.entries(asRecord(rules)).filter((pair): pair is [string, Severity | 'off'] => severities.has(pair[1])),
    ),
    locale: isLocale(locale) ? locale : undefined,
  };
}

const severities: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'off']);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Milliseconds that a client is waited for when it is asked for its settings. */
const usualPatience = 5000;

/** How many files a client is asked about in one question. */
const mostAtOnce = 500;

/** Whether a client can be asked, and what goes on where it does not answer. */
export interface Asking {
  readonly canAsk: boolean;
  /** Milliseconds that an answer is waited for. */
  readonly patience?: number | undefined;
  /** Told of an answer that came after others had been given without it. */
  onLate(): void;
}

/**
 * The settings of each file: asked of the client where it answers, else what it sent last. Remembered until they change. A client that says
 * it can be asked and stays silent is waited for once; after that files go without until an answer comes.
 */
export class SettingsStore {
  private readonly known = new Map<string, Settings>();
  private readonly asked = new Map<string, Promise<Settings>>();
  private shared: Settings;
  private generation = 0;
  private isSilent = false;

  constructor(
    private readonly connection: Connection,
    private readonly asking: Asking,
    initial: unknown,
  ) {
    this.shared = readSettings(initial);
  }

  /** The settings of a file, where they are at hand. */
  peek(uri: string): Settings | undefined {
    return this.asking.canAsk ? this.known.get(uri) : this.shared;
  }

  async of(uri: string): Promise<Settings> {
    const known = this.peek(uri);
    if (known) return known;
    const asked = this.asked.get(uri) ?? this.ask(uri);
    this.asked.set(uri, asked);
    return asked;
  }

  /** Asks for the settings of many files in a few questions, so that `peek` has them at hand. */
  async ofAll(uris: readonly string[]): Promise<void> {
    const unknown = uris.filter(uri => !this.peek(uri) && !this.asked.has(uri));
    for (let at = 0; at < unknown.length && !this.isSilent; at += mostAtOnce)
      await this.askAll(unknown.slice(at, at + mostAtOnce));
  }

  private async askAll(uris: readonly string[]): Promise<void> {
    const { generation } = this;
    const answers = await within(
      this.asking.patience ?? usualPatience,
      this.connection.workspace
        .getConfiguration(uris.map(scopeUri => ({ scopeUri, section: 'perfYaml' })))
        .catch((): unknown[] => []),
    );
    if (generation !== this.generation || !Array.isArray(answers)) return;
    for (const [at, uri] of uris.entries()) if (at < answers.length) this.known.set(uri, readSettings(answers[at]));
  }

  /** Forgets everything; `pushed` is what the client sent along. */
  change(pushed: unknown): void {
    this.generation++;
    this.known.clear();
    this.asked.clear();
    if (!this.asking.canAsk) this.shared = readSettings(asRecord(pushed)['perfYaml']);
  }

  private async ask(uri: string): Promise<Settings> {
    const {
      generation,
      asking: { patience = usualPatience },
    } = this;
    const answer = this.connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'perfYaml' })
      .then(readSettings, () => this.shared);
    const settings = await within(this.isSilent ? 0 : patience, answer);
    if (generation !== this.generation) return this.of(uri);
    this.isSilent = settings === undefined;
    if (this.isSilent) void answer.then(late => this.takeLate(uri, late, generation));
    this.known.set(uri, settings ?? this.shared);
    this.asked.delete(uri);
    return settings ?? this.shared;
  }

  private takeLate(uri: string, settings: Settings, generation: number): void {
    this.isSilent = false;
    if (generation !== this.generation || !this.known.has(uri)) return;
    const before = this.known.get(uri);
    this.known.set(uri, settings);
    if (JSON.stringify(before) !== JSON.stringify(settings)) this.asking.onLate();
  }
}
