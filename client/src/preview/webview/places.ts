/// <reference lib="dom" />
import type { FromPage } from '../messages.js';
import type { Forms } from './forms.js';

/** Milliseconds in which a scrolling that the editor caused is not told back to it. */
const echo = 250;

/** Keeps the page and the editor at one place: clicks and scrolling go there, caret and scrolling come from there. */
export class Places {
  private quietUntil = 0;
  private marked: readonly Element[] = [];
  private caret: number | undefined;

  constructor(
    private readonly main: HTMLElement,
    private readonly forms: Forms,
    private readonly post: (message: FromPage) => void,
  ) {
    main.addEventListener('click', event => this.reveal(event.target, false));
    main.addEventListener('dblclick', event => this.reveal(event.target, true));
    main.addEventListener(
      'keydown',
      event =>
        event.key === 'Enter' &&
        event.target instanceof HTMLTableRowElement &&
        this.reveal(event.target.querySelector('[data-offset]'), true),
    );
    let asked = 0;
    window.addEventListener(
      'scroll',
      () => {
        cancelAnimationFrame(asked);
        asked = requestAnimationFrame(() => this.tellScroll());
      },
      { passive: true },
    );
  }

  /** Marks the element at the caret; brings it into view where the caret has moved. */
  select(offset: number): void {
    const moved = this.caret !== undefined && this.caret !== offset;
    this.caret = offset;
    if (moved) this.forms.drawTo(offset);
    this.mark(moved && Date.now() > this.quietUntil);
  }

  /** After an update the mark stands on new elements, and what moved of itself is no scrolling; in another view the caret's place is sought out. */
  refresh(seek: boolean): void {
    this.quietUntil = Date.now() + echo;
    this.mark(false);
    if (seek) this.marked[0]?.scrollIntoView({ block: 'center' });
  }

  scroll(offset: number): void {
    this.forms.drawTo(offset);
    const element = this.at(offset);
    if (!element) return;
    this.quietUntil = Date.now() + echo;
    const row = element.closest('tr, p, h1, section') ?? element;
    window.scrollBy({ top: row.getBoundingClientRect().top - this.top() });
  }

  private mark(bring: boolean): void {
    for (const element of this.marked) element.classList.remove('current', 'current-row');
    const element = this.caret === undefined ? undefined : this.at(this.caret);
    const row = element?.closest('tr, .finding, li');
    element?.classList.add('current');
    row?.classList.add('current-row');
    this.marked = [element, row].filter(each => each !== undefined && each !== null);
    if (!bring || !element) return;
    this.quietUntil = Date.now() + echo;
    element.scrollIntoView({ block: 'nearest' });
  }

  /** The last element that begins at or before an offset; of those at one place the first on the page. */
  private at(offset: number): Element | undefined {
    const { places } = this.forms;
    let found = places[0];
    for (const place of places) {
      if (place.at > offset) break;
      if (place.at > (found?.at ?? -1)) found = place;
    }
    return found?.element;
  }

  private reveal(target: EventTarget | null, focus: boolean): void {
    if (!(target instanceof Element) || target.closest('input, textarea, button, label')) return;
    if (!focus && (getSelection()?.toString() ?? '') !== '') return;
    const offset = this.forms.placeOf(target);
    if (offset === undefined) return;
    this.quietUntil = Date.now() + echo;
    this.post({ type: 'reveal', offset, focus });
  }

  private tellScroll(): void {
    if (Date.now() < this.quietUntil) return;
    const top = this.top();
    const first = Array.from(this.main.querySelectorAll('tr:has([data-offset]), h1[data-offset]')).find(
      element => element.getBoundingClientRect().bottom > top + 1,
    );
    const offset = first && this.forms.placeOf(ownPlace(first));
    if (offset !== undefined) this.post({ type: 'scrolled', offset });
  }

  /** Where the page begins below the toolbar, and below the headings where they stay in sight. */
  private top(): number {
    const toolbar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const headings = this.main.querySelector('.review tr.head > th')?.getBoundingClientRect();
    return headings && Math.abs(headings.top - toolbar) < 2 ? headings.bottom : toolbar;
  }
}

/** Where a row itself stands: what spans several rows begins above it. */
const ownPlace = (row: Element): Element =>
  Array.from(row.querySelectorAll('[data-offset]')).find(
    element => !(element instanceof HTMLTableCellElement && element.rowSpan > 1),
  ) ??
  row.querySelector('[data-offset]') ??
  row;
