/** The look of the API's page, kept beside it: it shares nothing with the portal. */
export const docsStyle = `
:root { color-scheme: light dark; --line: #8886; --tint: #8881; }
body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 70rem; margin: 0 auto; padding: 1rem; }
code { font-family: ui-monospace, monospace; font-size: .95em; overflow-wrap: anywhere; }
nav { columns: 18rem; border-block: 1px solid var(--line); padding-block: .5rem; margin-block: 1rem; }
nav h2 { font-size: 1rem; margin: .5rem 0 0; break-after: avoid; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: .2rem; overflow-wrap: anywhere; }
section { border: 1px solid var(--line); border-radius: .25rem; padding: .5rem 1rem; margin-block: 1rem; }
section:target { outline: 3px solid Highlight; }
h3 { margin-block: .25rem; overflow-wrap: anywhere; }
.method { font-family: ui-monospace, monospace; background: var(--tint); border: 1px solid var(--line); border-radius: .25rem; padding: 0 .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: bold; }
th, td { text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); padding: .25rem .5rem; }
dl { border-inline-start: 2px solid var(--line); padding-inline-start: .75rem; margin-block: .25rem; }
dd { margin-inline-start: 1rem; margin-block-end: .25rem; }
dl.answers { border: 0; padding: 0; }
dl.answers > dt { font-weight: bold; }
`;
