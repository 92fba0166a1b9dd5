/** What is printed beside the form itself, on request; without any of it the form is what a unit hands in. */
export interface Additions {
  /** The column 计算得分: always, where some claim is not what was computed, or never. */
  readonly computed: 'always' | 'differing' | 'never';
  /** The sentences that decide the scores. */
  readonly basis: boolean;
  /** The reviewer’s columns, and what the evaluation says that the form has no place for. */
  readonly review: boolean;
}

/** The form as it is handed in. */
export const official: Additions = { computed: 'never', basis: false, review: false };

/** The form as it is looked at while it is written. */
export const onScreen: Additions = { computed: 'differing', basis: false, review: true };
