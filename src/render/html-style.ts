/**
 * The look of a page to keep: one column that a phone can show, colours with
 * a contrast of at least 4.5 to 1, and a smaller print in which nothing that
 * belongs together is torn apart.
 */
export const css = `
:root { --ink: #1b1b1b; --soft: #555; --line: #c9c9c9; --band: #e4e4e4; --link: #0b5394; --good: #17683a; --bad: #a1211b; --warn: #7a4a00; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 56rem; padding: 1rem; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.5rem 0 .4rem; padding-top: .5rem; border-top: 1px solid var(--line); }
p, ul, ol, dl, table, figure { margin: 0 0 .7rem; }
ul, ol { padding-left: 1.3rem; }
li { margin-bottom: .3rem; }
a { color: var(--link); }
sup { line-height: 0; font-size: .75em; }
sup a { padding: 0 .1em; }
.muted, .aside, footer { color: var(--soft); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
dl > div { margin-bottom: .5rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
thead td:first-child, tbody th { width: 8em; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid var(--line); }
figure { padding: .5rem 0; }
figcaption { color: var(--soft); font-size: .9rem; }
.icons .groups { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; }
.icons .groups > div { width: 9.5rem; }
.icons p { margin: .3rem 0; font-size: .9rem; }
.icons svg { display: block; width: 8rem; height: 8rem; }
.icons .no { fill: none; stroke: #8a8a8a; }
.icons .good .yes { fill: var(--good); stroke: var(--good); }
.icons .bad .yes { fill: var(--bad); stroke: var(--bad); }
.forest ul { list-style: none; padding: 0; margin: .3rem 0 0; }
.forest li { display: grid; grid-template-columns: 1fr auto; gap: 0 .8rem; align-items: center; margin: 0 0 .25rem; font-size: .9rem; }
.forest li svg { grid-column: 1 / 3; grid-row: 2; }
.forest line { stroke: var(--ink); stroke-width: 1.5; }
.forest circle { fill: var(--ink); }
.forest .none { stroke: #767676; stroke-width: 1; }
.forest .band { fill: var(--band); }
.forest .axis { display: flex; justify-content: space-between; margin: 0; font-size: .8rem; color: var(--soft); }
.sources { font-size: .9rem; }
footer { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media (min-width: 44rem), print {
  .icons { display: inline-block; vertical-align: top; width: 49%; padding-right: 1rem; }
  .icons.beside, .icons.beside:has(.groups > :only-child) { float: right; clear: right; width: auto; max-width: 40%; padding: 0 0 .3rem 1rem; }
  .icons.beside figcaption { max-width: 20.5rem; }
  section { display: flow-root; }
  dl > div { display: grid; grid-template-columns: 11em 1fr; gap: 0 1em; }
  .forest li { grid-template-columns: 14em 1fr 11em; }
  .forest li svg { grid-column: 2; grid-row: 1; }
  .forest .axis { margin: 0 calc(12.1em + .8rem) 0 calc(15.4em + .8rem); }
}
@media screen and (max-width: 43.99rem) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody th { width: auto; border: 0; padding-top: .8rem; }
  td { padding-left: .8rem; }
  td::before { content: attr(data-column); display: block; font-size: .85rem; font-weight: 600; color: var(--soft); }
}
@page { margin: 6.5mm 8mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 7.6pt; line-height: 1.2; orphans: 1; widows: 1; }
  h1 { font-size: 14pt; margin-bottom: .3rem; }
  h2 { font-size: 10pt; margin: .3rem 0 .2rem; padding-top: .25rem; break-after: avoid; }
  section > :last-child { margin-bottom: 0; }
  p, ul, ol, dl, table, figure { margin-bottom: .25rem; }
  li, dl > div { margin-bottom: .06rem; }
  .muted { font-size: .86em; }
  th, td { padding: .15rem .5rem .15rem 0; }
  .icons, li, dl > div, .forest li { break-inside: avoid; }
  figure { padding: .1rem 0; }
  .icons { width: 32%; padding-right: .8rem; }
  .icons.beside, .icons.beside:has(.groups > :only-child) { clear: none; padding: 0 0 .2rem .6rem; }
  .icons.beside figcaption { max-width: 5.6cm; }
  .icons.beside:has(.groups > :only-child) figcaption { max-width: 3.4cm; }
  .icons:has(.groups > :only-child) { width: 24%; }
  .icons svg { width: 1.8cm; height: 1.8cm; }
  .icons .groups { gap: .3rem .4rem; }
  .icons .groups > div { width: 2.6cm; }
  .icons p, figcaption, .forest li, .forest .axis { font-size: 7.2pt; line-height: 1.2; }
  .forest li { margin-bottom: 0; }
  .sources, footer { font-size: 6.4pt; line-height: 1.15; }
  .sources ol { columns: 2; column-gap: 1.2rem; padding: 0; counter-reset: source; }
  .sources li { display: inline; counter-increment: source; }
  .sources li::before { content: counter(source) '. '; font-weight: 600; }
  .sources .spare { display: none; }
  footer { margin-top: .5rem; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
