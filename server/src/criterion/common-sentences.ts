/** The commonest scoring sentences of printed forms, with usual numbers in them; all of them are read. */
export const commonSentences: readonly string[] = [
  '达到目标值得满分，每低1个百分点扣0.5分，扣完为止',
  '控制在目标值以内得满分，每超过1个百分点扣0.5分，扣完为止',
  '达到目标值得满分，否则不得分',
  '达到目标值得满分，未达到的按比例得分',
  '每发现一处问题扣1分，扣完为止',
  '每逾期1天扣0.5分，扣完为止',
  '90%以上得满分，80%-90%得80%的分值，60%-80%得60%的分值，60%以下不得分',
  '每缺一项扣1分，扣完为止',
];
