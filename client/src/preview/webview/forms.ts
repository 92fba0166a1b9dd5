/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { DocumentUpdate, Slot, Update } from '../messages.js';
import { keepFocus } from './focus.js';

/** One element of a form on the page, with the place that its offsets count from. */
interface Shown {
  readonly slot: Slot;
  readonly element: Element;
  base: number;
}

interface Form {
  readonly article: HTMLElement;
  readonly slots: Readonly<Record<Slot, Element>>;
  readonly parts: Map<string, Shown>;
  /** Rows of a long form that are not drawn yet, in their order. */
  waiting: readonly Waiting[];
}

type Changed = DocumentUpdate['changed'][number];

type Waiting = Changed & { readonly base: number };

/** Rows that are drawn at once, and at a time: more than a screen has, and few enough for nobody to wait. */
const portion = 200;

/** The forms on the page. An update touches the elements that changed and no others, so that nothing flickers or jumps. */
export class Forms {
  private readonly forms = new Map<number, Form>();
  private readonly partOf = new WeakMap<Element, Shown>();
  private placed: readonly { readonly at: number; readonly element: Element }[] | undefined;

  constructor(
    private readonly main: HTMLElement,
    /** Told when further rows were drawn. */
    private readonly drawn: () => void,
  ) {}

  /** Whether elements are being taken away and put in. */
  isUpdating = false;

  apply({ documents, locale }: Update, review: boolean): void {
    this.drawAll();
    this.placed = undefined;
    this.isUpdating = true;
    keepFocus(this.main, () => {
      for (const [index, { article }] of this.forms) {
        if (documents.some(document => document.index === index)) continue;
        article.remove();
        this.forms.delete(index);
      }
      documents.forEach((document, at) => this.applyTo(document, at, locale, review));
    });
    this.isUpdating = false;
    this.drawLater();
  }

  /** Draws what is still waiting, where a place of the file may be among it. */
  drawTo(offset: number): void {
    if ([...this.forms.values()].some(({ waiting }) => waiting.some(({ base }) => base <= offset))) this.drawAll();
  }

  drawAll(): void {
    if (this.isWaiting) this.draw(Infinity);
  }

  /** The place of an element in the file; `undefined` for one that has none. */
  placeOf(element: Element | null): number | undefined {
    const own = element?.closest('[data-offset]');
    if (!own || !this.main.contains(own)) return undefined;
    for (let each: Element | null = own; each; each = each.parentElement) {
      const part = this.partOf.get(each);
      if (part) return part.base + Number(own.getAttribute('data-offset'));
    }
    return undefined;
  }

  /** The index of the evaluation that an element belongs to. */
  documentOf(element: Element): number {
    return Number(element.closest('article')?.getAttribute('data-document') ?? 0);
  }

  /** Every element of the form with a place, in the order of the file; lists of findings are not where a value stands. */
  get places(): readonly { readonly at: number; readonly element: Element }[] {
    return (this.placed ??= Array.from(
      this.main.querySelectorAll('[data-offset]:not(.finding *, .findings *)'),
      element => ({ at: this.placeOf(element) ?? 0, element }),
    ).sort((a, b) => a.at - b.at));
  }

  private applyTo(update: DocumentUpdate, at: number, locale: string, review: boolean): void {
    const form = this.forms.get(update.index) ?? newForm(update.index);
    this.forms.set(update.index, form);
    form.article.className = `form${update.wide ? ' wide' : ''}${review ? ' review' : ''}`;
    form.article.lang = locale;
    if (this.main.children[at] !== form.article) this.main.insertBefore(form.article, this.main.children[at] ?? null);
    const [now, later] = form.parts.size === 0 ? portions(update.changed) : [update.changed, []];
    for (const { key, slot, html } of now) this.replace(form, key, slot, html);
    if (update.order) arrange(form, update.order);
    const keys = update.order ?? [...form.parts.keys()];
    const bases = new Map(keys.map((key, index) => [key, update.bases[index] ?? 0]));
    for (const [key, part] of form.parts) part.base = bases.get(key) ?? 0;
    form.waiting = later.map(part => ({ ...part, base: bases.get(part.key) ?? 0 }));
  }

  private get isWaiting(): boolean {
    return [...this.forms.values()].some(({ waiting }) => waiting.length > 0);
  }

  /** The rest of a long form is drawn while nobody needs the page. */
  private drawLater(): void {
    if (!this.isWaiting) return;
    requestIdleCallback(() => {
      if (this.isWaiting) this.draw(portion);
      this.drawLater();
    });
  }

  private draw(most: number): void {
    this.placed = undefined;
    for (const form of this.forms.values()) {
      for (const { key, slot, html, base } of form.waiting.slice(0, most)) {
        this.replace(form, key, slot, html);
        const part = form.parts.get(key);
        if (part) part.base = base;
      }
      form.waiting = form.waiting.slice(most);
    }
    this.drawn();
  }

  private replace({ parts, slots }: Form, key: string, slot: Slot, html: string): void {
    const element = parse(html);
    if (!element) return;
    const before = parts.get(key);
    const shown: Shown = { slot, element, base: 0 };
    if (before && before.slot === slot) before.element.replaceWith(element);
    else {
      before?.element.remove();
      slots[slot].append(element);
    }
    parts.set(key, shown);
    this.partOf.set(element, shown);
  }
}

/** What is drawn at once: the first rows of each section. */
function portions(parts: readonly Changed[]): readonly [readonly Changed[], readonly Changed[]] {
  const counts = new Map<Slot, number>();
  const later = new Set(
    parts.filter(({ slot }) => {
      const count = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, count);
      return count > portion;
    }),
  );
  return [parts.filter(part => !later.has(part)), [...later]];
}

/** Takes out what is no longer there, and puts the rest in order, moving only what stands elsewhere. */
function arrange({ parts, slots }: Form, order: readonly string[]): void {
  const kept = order.flatMap(key => (parts.has(key) ? [[key, parts.get(key) as Shown] as const] : []));
  const wanted = new Set(order);
  for (const [key, { element }] of parts) if (!wanted.has(key)) element.remove();
  parts.clear();
  const next = new Map<Slot, Element | null>();
  for (const [key, shown] of kept) {
    parts.set(key, shown);
    const expected = next.has(shown.slot) ? (next.get(shown.slot) ?? null) : slots[shown.slot].firstElementChild;
    if (shown.element !== expected) slots[shown.slot].insertBefore(shown.element, expected);
    next.set(shown.slot, shown.element === expected ? shown.element.nextElementSibling : expected);
  }
}

/** An element from the server's markup, all of whose texts are escaped; the page's policy runs no script of it in any case. */
function parse(html: string): Element | null {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}

function newForm(index: number): Form {
  const article = document.createElement('article');
  article.dataset['document'] = String(index);
  const add = (name: string, parent: Element = article, className = ''): Element => {
    const element = document.createElement(name);
    if (className) element.className = className;
    return parent.appendChild(element);
  };
  const head = add('div');
  const grid = add('table', article, 'grid');
  const row = add('tbody', grid);
  const foot = add('div');
  const annex = add('section', article, 'annex');
  return {
    article,
    parts: new Map(),
    waiting: [],
    slots: {
      head,
      columns: grid,
      row,
      foot,
      'annex-head': add('div', annex),
      annex: add('table', annex),
      tail: add('div'),
    },
  };
}
