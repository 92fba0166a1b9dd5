type Attributes = Readonly<Record<string, string>>;

/** The fields of a page's form, by what they show: a text, a tick, the entry chosen of a list. */
export class HtmlFields {
  private list: { chosen: string | undefined; first: string | undefined; entry: Entry | undefined } | undefined;

  /** What an element shows where it begins. */
  open(name: string, attributes: Attributes): string {
    if (name === 'select') this.list = { chosen: undefined, first: undefined, entry: undefined };
    if (name === 'option' && this.list) {
      this.closeEntry();
      this.list.entry = {
        text: attributes['label'] ?? '',
        isLabelled: attributes['label'] !== undefined,
        isChosen: attributes['selected'] !== undefined,
        isPrompt: attributes['value'] === '' || attributes['disabled'] !== undefined,
      };
    }
    return name === 'input' ? inputText(attributes) : '';
  }

  /** Whether a text is an entry of a list: only the one chosen is shown. */
  takes(text: string): boolean {
    if (!this.list) return false;
    if (this.list.entry && !this.list.entry.isLabelled) this.list.entry.text += text;
    return true;
  }

  /** What an element shows where it ends. */
  close(name: string): string {
    if (name === 'option') this.closeEntry();
    if (name !== 'select' || !this.list) return '';
    this.closeEntry();
    const { chosen, first } = this.list;
    this.list = undefined;
    return chosen ?? first ?? '';
  }

  private closeEntry(): void {
    const { list } = this;
    const entry = list?.entry;
    if (!list || !entry) return;
    list.entry = undefined;
    const text = entry.text.trim();
    if (entry.isChosen) list.chosen = list.chosen === undefined ? text : `${list.chosen}；${text}`;
    list.first ??= entry.isPrompt || /^-*请选择/.test(text) ? '' : text;
  }
}

interface Entry {
  text: string;
  readonly isLabelled: boolean;
  readonly isChosen: boolean;
  /** It only asks to choose. */
  readonly isPrompt: boolean;
}

function inputText({ type = 'text', value = '', checked }: Attributes): string {
  if (/^(?:checkbox|radio)$/i.test(type)) return checked === undefined ? '☐' : '☑';
  return /^(?:hidden|password|file|submit|button|image|reset)$/i.test(type) ? '' : value;
}
