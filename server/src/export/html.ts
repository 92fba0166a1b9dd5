import type { Locale } from '../text/locale.js';
import type { Form } from '../layouts/form.js';
import { htmlFragment } from './html-fragment.js';
import { formStyle } from './html-style.js';
import { escapeHtml } from './html-text.js';

/** The forms as one self-contained page. `more` is what stands below each form, such as charts. */
export function html(forms: readonly Form[], more: (form: Form, index: number) => string = () => ''): string {
  const body = forms.map((form, index) =>
    htmlFragment(form).replace(/<\/article>\n$/, `${more(form, index)}</article>\n`),
  );
  return htmlPage({
    locale: forms[0]?.locale ?? 'zh-CN',
    title: forms[0]?.title.text ?? '',
    style: '',
    body: body.join(''),
  });
}

/** A page without script that fetches nothing; `style` comes after that of the form. */
export function htmlPage({
  locale,
  title,
  style,
  body,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${formStyle}${style}</style>
</head>
<body>
${body}</body>
</html>
`;
}
