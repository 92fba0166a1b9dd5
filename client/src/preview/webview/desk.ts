/// <reference lib="dom" />
import type { Forms } from './forms.js';

/** Which lines a reviewer wants to see. */
const wanted: Readonly<Record<string, string>> = {
  all: '.subject',
  open: '.subject:not(.looked)',
  differs: '.subject.differs',
  found: '.subject.found',
};

/** The reviewer's desk: which rows are shown, how many are looked at, where the next doubtful one stands. */
export class Desk {
  private shown: ReadonlySet<string> | undefined;
  private count = 0;

  constructor(
    private readonly main: HTMLElement,
    private readonly forms: Forms,
    private readonly controls: {
      readonly show: HTMLSelectElement;
      readonly progress: HTMLElement;
      readonly next: HTMLButtonElement;
    },
  ) {
    controls.show.addEventListener('change', () => this.choose());
    controls.next.addEventListener('click', () => this.goOn());
  }

  /** After an update: what was chosen stays in sight, though it may be looked at by now. */
  refresh(): void {
    const rows = this.rows();
    if (this.shown && rows.length !== this.count) this.choose();
    this.hide(rows);
    const looked = rows.filter(row => row.matches('.looked')).length;
    this.controls.progress.textContent = (this.controls.progress.dataset['text'] ?? '')
      .replace('{0}', String(looked))
      .replace('{1}', String(rows.length));
    this.controls.next.disabled = rows.every(row => row.matches('.looked'));
  }

  /** A form that has just come is reviewed from its first doubtful row on. */
  begin(): void {
    if (!this.main.querySelector('.review')) return;
    this.choose();
    this.goOn();
  }

  private choose(): void {
    const rows = this.rows();
    const { value } = this.controls.show;
    this.count = rows.length;
    this.shown =
      value === 'all'
        ? undefined
        : new Set(rows.filter(row => row.matches(wanted[value] ?? '*')).map(row => this.keyOf(row)));
    this.hide(rows);
  }

  private hide(rows: readonly HTMLElement[]): void {
    for (const row of rows) row.hidden = this.shown !== undefined && !this.shown.has(this.keyOf(row));
  }

  /** To the next row that is not looked at, doubtful ones before all others; from the last on to the first. */
  private goOn(): void {
    const open = this.rows().filter(row => !row.matches('.looked') && !row.hidden);
    const doubtful = open.filter(row => row.matches('.differs, .found'));
    const from = this.main.querySelector('tr.current-row, tr:focus-within');
    const rows = doubtful.length > 0 ? doubtful : open;
    const next =
      rows.find(row => from && from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) ?? rows[0];
    const field = next?.querySelector<HTMLInputElement>('[name="score"]');
    next?.scrollIntoView({ block: 'center' });
    for (const row of this.main.querySelectorAll('.current-row')) row.classList.remove('current-row');
    next?.classList.add('current-row');
    field?.focus({ preventScroll: true });
  }

  private rows(): readonly HTMLElement[] {
    return Array.from(this.main.querySelectorAll<HTMLElement>('tr.subject'));
  }

  private keyOf(row: HTMLElement): string {
    return `${this.forms.documentOf(row)} ${row.querySelector<HTMLElement>('[data-row]')?.dataset['row'] ?? ''}`;
  }
}
