/** What stands in a sheet: a number, a text, or a formula without its `=`. */
export type Stored = number | string | { readonly formula: string };

type Result = number | string | boolean;

/**
 * Calculates a sheet the way a spreadsheet would, as far as our formulas go: + - * /, comparisons, MIN MAX SUM IF AND NA ROUND ROUNDUP ROUNDDOWN MOD,
 * cells and ranges. Knows nothing of scoring: an independent check of what the formulas come to.
 */
export function calculate(cells: ReadonlyMap<string, Stored>): (address: string) => Result {
  const value = (address: string): Result => {
    const stored = cells.get(address) ?? 0;
    return typeof stored === 'object' ? new Parser(stored.formula, cells, value).whole() : stored;
  };
  return value;
}

class Parser {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(
    formula: string,
    private readonly cells: ReadonlyMap<string, Stored>,
    private readonly value: (address: string) => Result,
  ) {
    this.tokens = formula.match(/[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+|\d+(?:\.\d+)?|<=|>=|<>|[-+*/(),=<>]/g) ?? [];
    if (this.tokens.join('') !== formula) throw new Error(`cannot read ${formula}`);
  }

  whole(): Result {
    const result = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`left over: ${this.tokens.slice(this.at).join('')}`);
    return result;
  }

  private comparison(): Result {
    const left = this.sum();
    const sign = this.take('<=', '>=', '<', '>', '=');
    if (sign === undefined) return left;
    const right = this.sum();
    switch (sign) {
      case '<=':
        return left <= right;
      case '>=':
        return left >= right;
      case '<':
        return left < right;
      case '>':
        return left > right;
      default:
        return left === right;
    }
  }

  private sum(): Result {
    let result = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-'))
      result = sign === '+' ? Number(result) + Number(this.product()) : Number(result) - Number(this.product());
    return result;
  }

  private product(): Result {
    let result = this.atom();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/'))
      result = sign === '*' ? Number(result) * Number(this.atom()) : Number(result) / Number(this.atom());
    return result;
  }

  private atom(): Result {
    if (this.take('-')) return -Number(this.atom());
    if (this.take('(')) return this.closed(this.comparison());
    const token = this.tokens[this.at++] ?? '';
    if (/^\d/.test(token)) return Number(token);
    if (this.take('(')) return this.call(token);
    return this.value(token);
  }

  private call(name: string): Result {
    if (name === 'NA') return this.closed(NaN);
    if (name === 'SUM') return this.closed(this.range(this.tokens[this.at++] ?? ''));
    const given = [this.comparison()];
    while (this.take(',')) given.push(this.comparison());
    return this.closed(apply(name, given));
  }

  private range(text: string): number {
    const [, column = '', from = '', to = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(text) ?? [];
    const rows = Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${column}${Number(from) + index}`,
    );
    return rows
      .filter(address => this.cells.has(address))
      .map(this.value)
      .reduce<number>((all, each) => all + (typeof each === 'number' ? each : 0), 0);
  }

  private closed<T>(result: T): T {
    if (!this.take(')')) throw new Error('no closing bracket');
    return result;
  }

  private take(...wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }
}

function apply(name: string, [first = 0, second = 0, third = 0]: readonly Result[]): Result {
  const [x, y] = [Number(first), Number(second)];
  switch (name) {
    case 'IF':
      return first === true ? second : third;
    case 'MIN':
      return Math.min(x, y);
    case 'MAX':
      return Math.max(x, y);
    case 'MOD':
      return x - y * Math.floor(x / y);
    case 'ROUND':
      return Number(`${Math.round(Number(`${Number(x.toPrecision(15))}e${y}`))}e-${y}`);
    case 'AND':
      return first === true && second === true && (third === true || third === 0);
    case 'ROUNDUP':
      return Math.ceil(Number(x.toPrecision(15)));
    case 'ROUNDDOWN':
      return Number(`${Math.trunc(Number(`${Number(x.toPrecision(15))}e${y}`))}e-${y}`);
    default:
      throw new Error(`no function ${name}`);
  }
}
