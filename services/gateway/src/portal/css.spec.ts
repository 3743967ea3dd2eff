import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Properties that name a side or an axis of the screen instead of one of the text. */
const physical =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-.+)?|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|overflow-[xy])$/;
const sided = /^(?:text-align|float|clear|caption-side)$/;

/** Every declaration that would not turn round with the reading direction, or that would load something. */
function faults(css: string): string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/@media[^{]*/g, '');
  const declarations = [...plain.matchAll(/([a-z-]+)\s*:\s*([^;{}]+)[;}]/g)].map(([, property = '', value = '']) => ({ property, value: value.trim() }));
  return [
    ...declarations
      .filter(({ property, value }) => {
        if (physical.test(property)) return true;
        if (sided.test(property)) return /\b(?:left|right)\b/.test(value);
        // Four values go round the box clockwise: the second is always the right one.
        if (/^(?:margin|padding|inset|border-(?:width|style|color|radius))$/.test(property)) return value.split(/\s+(?![^(]*\))/).length === 4;
        return false;
      })
      .map(({ property, value }) => `${property}: ${value}`),
    ...(/@import|url\(/.test(plain) ? ['loads something'] : []),
  ];
}

describe("the portal's style sheet", () => {
  const css = readFileSync(new URL('../../assets/portal.css', import.meta.url), 'utf8');

  it('knows no left and right, and loads nothing', () => {
    expect(faults(css)).toEqual([]);
  });

  it('knows the dark, forced colours, print, and what is hidden', () => {
    for (const part of ['prefers-color-scheme: dark', 'forced-colors: active', '@media print', '[hidden]']) expect(css).toContain(part);
  });

  it.each([
    ['a { margin-left: 1px }', 'margin-left: 1px'],
    ['a { border-right-color: red; }', 'border-right-color: red'],
    ['a { text-align: right; }', 'text-align: right'],
    ['a { left: 0 }', 'left: 0'],
    ['a { max-width: 3rem; }', 'max-width: 3rem'],
    ['a { padding: 0 1px 0 0; }', 'padding: 0 1px 0 0'],
    ['@import "x.css";', 'loads something'],
    ['a { background: url(x.png); }', 'loads something'],
  ])('would be refused with %s', (planted, fault) => {
    expect(faults(css + planted)).toEqual([fault]);
  });
});
