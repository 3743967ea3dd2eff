import { directionOf } from '@umn/messages';
import { html } from './inert.ts';

/** What a mail shows, in order; every text is in the reader's language and none of it is markup. */
export interface Page {
  readonly lang: string;
  readonly subject: string;
  /** What stands between a label and its value; French puts a space before it. */
  readonly colon: string;
  readonly greeting: string;
  readonly body: readonly string[];
  readonly facts: readonly (readonly [label: string, ...values: string[]])[];
  readonly action: { readonly label: string; readonly url: string };
  readonly footer: readonly string[];
}

export function asText({ colon, greeting, body, facts, action, footer }: Page): string {
  const rows = facts.map(([label, ...values]) => (values.length === 1 ? `${label}${colon} ${values[0]}` : [`${label}${colon}`, ...values.map((value) => `- ${value}`)].join('\n')));
  return [greeting, ...body, rows.join('\n'), `${action.label}${colon}\n${action.url}`, ['-- ', ...footer].join('\n')].filter((part) => part !== '').join('\n\n') + '\n';
}

/** One column, system fonts, no image and no script; nothing is loaded when it is opened, so nobody learns that it was. */
export function asHtml({ lang, subject, greeting, body, facts, action, footer }: Page): string {
  const dir = directionOf(lang);
  const rows = facts.map(
    ([label, ...values]) =>
      `<dt style="font-weight:bold;margin:8px 0 0">${html(label)}</dt>` + values.map((value) => `<dd style="margin:0">${html(value)}</dd>`).join(''),
  );
  return [
    '<!doctype html>',
    `<html lang="${html(lang)}" dir="${dir}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(subject)}</title></head>`,
    `<body dir="${dir}" style="margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#111;background:#fff;text-align:start">`,
    '<div style="max-width:36em;margin:0 auto">',
    `<p>${html(greeting)}</p>`,
    ...body.map((paragraph) => `<p>${html(paragraph)}</p>`),
    ...(rows.length > 0 ? [`<dl style="margin:16px 0">${rows.join('')}</dl>`] : []),
    `<p><a href="${html(action.url)}" style="color:#0b4f8a;font-weight:bold">${html(action.label)}</a></p>`,
    '<hr style="border:0;border-top:1px solid #ccc">',
    ...footer.map((line) => `<p style="font-size:14px;color:#444">${html(line)}</p>`),
    '</div></body></html>',
    '',
  ].join('\n');
}
