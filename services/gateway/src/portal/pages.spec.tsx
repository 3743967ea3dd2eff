import { describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { interfaceLanguages } from '@umn/messages';
import { everyPage } from '../../test/portal/every-page.tsx';
import { lookFor, operator } from '../../test/portal/look-for.ts';
import { renderPage } from './web/render.tsx';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A matter of how a renderer writes, not of what the page is.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Phone numbers are kept together by their own direction; a line may break where it must.
    'tel-non-breaking': 'off',
    // Several ticks may answer one question.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'prefer-native-element': 'error',
    'no-inline-style': 'error',
    'valid-id': ['error', { relaxed: true }],
  },
});

const rendered = (lang: 'en' | 'ar', path: string, page: (typeof everyPage)[number][2]): string => renderPage(lookFor(lang, path, operator), page);

describe.each(everyPage)('the page "%s"', (name, path, page) => {
  const html = rendered('en', path, page);
  const arabic = rendered('ar', path, page);

  it('is valid HTML with its controls named', async () => {
    const report = await validator.validateString(html);
    expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`))).toEqual([]);
  });

  it('says its language and direction', () => {
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
  });

  it('shows words and no keys, and nothing undefined', () => {
    const text = html.replace(/<script[^>]*>.*?<\/script>/gs, ' ').replace(/<[^>]+>/g, ' ');
    expect(text).not.toMatch(/\b(portal|membership|desks|transfer|events|operator|admin)\.[a-z]/);
    expect(text).not.toMatch(/\bundefined\b|\[object|NaN|Invalid Date/);
  });

  it('lets nothing that was typed or written become markup', () => {
    for (const one of [html, arabic]) {
      expect(one).not.toContain('<script>alert');
      expect(one).not.toMatch(/\sstyle="|\son[a-z]+="/);
    }
  });

  it('loads nothing from elsewhere', () => {
    const loaded = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img|iframe|source)[^>]*(?:href|src)="([^"]+)"/g)].map((match) => match[1]);
    expect(loaded.filter((address) => !address?.startsWith('/assets/') && address !== 'data:,')).toEqual([]);
  });

  if (name !== 'left') {
    it('has one heading of the first rank, a skip link and one main part', () => {
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).toContain('href="#main"');
      expect(html.match(/<main\b/g)).toHaveLength(1);
    });
  }
});

describe('a public page', () => {
  const html = renderPage(lookFor('fr', '/desks?place=Li%C3%A8ge&language=ar'), everyPage[1]![2]);

  it('stands in every language, each with its page and query kept', () => {
    for (const code of interfaceLanguages) {
      const address = `/${code}/desks?place=Li%C3%A8ge&amp;language=ar`;
      expect(html).toContain(`<link rel="alternate" hreflang="${code}" href="https://portal.example${address}"`);
      expect(html).toContain(`<a href="${address}" lang="${code}" hreflang="${code}"`);
    }
  });

  it('sets no proof of forms, so that reading needs no cookie', () => {
    expect(html).not.toContain('name="csrf"');
  });
});

describe('phone numbers and names', () => {
  const html = rendered('ar', '/desks', everyPage.find(([name]) => name === 'search, found')![2]);

  it('keep their own direction on a page written from right to left', () => {
    expect(html).toContain('href="tel:+390200000001"');
    expect(html).toContain('<bdi dir="ltr">+39 02 0000 0001</bdi>');
    expect(html).toContain('<bdi lang="it" dir="ltr">&lt;script>');
  });
});

describe('errors of a form', () => {
  const html = rendered('en', '/transfer/name', everyPage.find(([name]) => name === 'transfer, name')![2]);

  it('stand first, take the focus, mark the title, and lead to their fields', () => {
    expect(html).toMatch(/<title>Error: /);
    expect(html).toMatch(/<main[^>]*><div class="error-summary"[^>]*tabindex="-1" autofocus[^>]*>/);
    expect(html).toContain('<a href="#name">');
    expect(html).toContain('aria-invalid="true" aria-describedby="name-hint name-error"');
  });
});
