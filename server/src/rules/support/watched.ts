import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { rememberAtHome } from '../../incremental/moved.js';
import type { Evaluation } from '../../language/evaluation.js';
import type {
  RatedBudget,
  RatedGrade,
  RatedGroup,
  RatedNode,
  RatedRow,
  Scorecard,
  Sum,
  Total,
} from '../../scoring/scorecard.js';

/**
 * A form that notes what a rule learns of its rows. What stands around them is handed on as it is; so is the text, of which no rule looks at more
 * than at a thing that it has found.
 */
export class Watched {
  readonly document: DocumentAnalysis;
  private readonly scorecard: WatchedScorecard;

  constructor(document: DocumentAnalysis) {
    this.scorecard = new WatchedScorecard(document.scorecard);
    const evaluation = new Proxy(document.evaluation, new WatchedEvaluation(this.scorecard));
    this.document = { ...document, evaluation, scorecard: this.scorecard };
  }

  /** The numbers of the picks that `look` asks for in vain; `undefined` where it learns more of the rows than that. */
  emptyPicks(look: () => void): readonly number[] | undefined {
    this.scorecard.empty = [];
    look();
    return this.scorecard.empty;
  }
}

/** All but the budget says something of the rows. */
class WatchedScorecard implements Scorecard {
  empty: number[] | undefined;
  readonly budget: RatedBudget | undefined;

  constructor(readonly own: Scorecard) {
    this.budget = own.budget;
  }

  get nodes(): readonly RatedNode[] {
    return this.look().nodes;
  }

  get groups(): readonly RatedGroup[] {
    return this.look().groups;
  }

  get rows(): readonly RatedRow[] {
    return this.look().rows;
  }

  get indicators(): Sum {
    return this.look().indicators;
  }

  get total(): Total {
    return this.look().total;
  }

  get grade(): RatedGrade {
    return this.look().grade;
  }

  look(): Scorecard {
    this.empty = undefined;
    return this.own;
  }
}

/** What is read: rows, the whole tree and the keys of all say something of the rows. */
class WatchedEvaluation implements ProxyHandler<Evaluation> {
  constructor(private readonly rows: WatchedScorecard) {}

  get(evaluation: Evaluation, name: keyof Evaluation): unknown {
    if (ofRows.has(name)) this.rows.look();
    return evaluation[name];
  }
}

const ofRows: ReadonlySet<PropertyKey> = new Set<keyof Evaluation>([
  'indicators',
  'root',
  'spelled',
  'keys',
  'keysAround',
]);

/** The nodes for whoever notes himself what he learns of them. */
export const nodesUnwatched = (scorecard: Scorecard): readonly RatedNode[] =>
  scorecard instanceof WatchedScorecard ? scorecard.own.nodes : scorecard.nodes;

/** Notes that a pick was asked for, and whether there is anything in it. */
export function notePick(scorecard: Scorecard, number: number, any: boolean): void {
  if (!(scorecard instanceof WatchedScorecard)) return;
  if (any) scorecard.look();
  else scorecard.empty?.push(number);
}

/** What is worked out of a form once, for several rules: each that asks for it has looked at the rows. */
export function rememberOfForm<V>(make: (document: DocumentAnalysis) => V): (document: DocumentAnalysis) => V {
  const known = rememberAtHome(make);
  return document => {
    if (document.scorecard instanceof WatchedScorecard) document.scorecard.look();
    return known(document).value;
  };
}
