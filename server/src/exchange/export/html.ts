import type { Form } from '../form/form.js';
import { htmlFragment } from './html-fragment.js';
import { formStyle } from './html-style.js';
import { escapeHtml } from './html-text.js';

/** One self-contained page: no script, nothing fetched. `more` is what stands below each form, such as charts. */
export function html(forms: readonly Form[], more: (form: Form, index: number) => string = () => ''): string {
  const title = forms[0]?.title.text ?? '';
  const body = forms.map((form, index) => htmlFragment(form).replace(/<\/article>\n$/, `${more(form, index)}</article>\n`));
  return `<!DOCTYPE html>
<html lang="${forms[0]?.locale ?? 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${formStyle}</style>
</head>
<body>
${body.join('')}</body>
</html>
`;
}
