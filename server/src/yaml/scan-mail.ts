/** Words that stand before the colons of a mail’s head. */
const mailWords =
  /^(?:发件人|发送者|发信人|寄件人|发送时间|发件时间|时间|日期|收件人|收信人|抄送|密送|主题|附件|from|sent|date|to|cc|bcc|subject|attachments?|reply-to)$/i;

/** Whether a word is one that stands before a colon in the head of a mail. */
export const isMailWord = (word: string): boolean => mailWords.test(word);

/** Whether a text begins as a mail does, behind comments perhaps. */
export const beginsAsMail = (text: string): boolean =>
  isMailWord(/^(?:\s*#.*\n)*\s*([\p{L}-]{1,20})\s?[:：]/u.exec(text)?.[1] ?? '');
