/** What every element that stands for one of Shopify's wears: the working clothes of the sandbox's admin, or the colours that a shop has set around it (`--extension-…`). */
export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host {
  box-sizing: border-box; overflow-wrap: anywhere;
  --brand: var(--extension-brand, #3b3f8f); --brand-ink: var(--extension-brand-ink, #fff); --surface: var(--extension-surface, #fff); --ink: var(--extension-ink, #1d2033); --quiet: var(--extension-quiet, #5a5f78);
  --line: var(--extension-line, #dcdfea); --field-line: var(--extension-field-line, #8f94ab); --soft: var(--extension-soft, #e9eaf8);
  --good: var(--extension-good, #1b6b45); --good-soft: var(--extension-good-soft, #e1f3ea); --wrong: var(--extension-wrong, #a02633); --wrong-soft: var(--extension-wrong-soft, #fbe7e9);
  --warn: var(--extension-warn, #8a5200); --warn-soft: var(--extension-warn-soft, #fdf0d8); --focus: var(--extension-focus, #f08a24); --height: var(--extension-height, 40px); --radius: var(--extension-radius, 6px);
}
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
h2, h3, h4 { font-family: var(--extension-heading-family, inherit); font-size: var(--extension-heading-size, .9375rem); font-weight: 600; line-height: 1.3; margin: 0; }
p { margin: 0; }
.section { background: var(--extension-section, none); padding: var(--extension-section-padding, 0); border: var(--extension-section-line, 0); border-radius: var(--extension-section-radius, 0); }
.section > :is(h2, h3, h4) { margin-bottom: .75rem; }
.stack { display: flex; flex-direction: column; align-items: stretch; }
.stack.inline { flex-direction: row; flex-wrap: wrap; align-items: center; }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 999px; font-size: .8125rem; white-space: nowrap; background: var(--extension-soft, #eceef4); color: var(--extension-ink, #4a4f66); }
.badge.info { background: var(--soft); color: var(--brand); } .badge.success { background: var(--good-soft); color: var(--good); }
.badge.caution, .badge.warning { background: var(--warn-soft); color: var(--warn); } .badge.critical { background: var(--wrong-soft); color: var(--wrong); }
.banner { border-left: 4px solid var(--brand); background: var(--soft); border-radius: 6px; padding: .7rem 1rem; display: grid; gap: .35rem; }
.banner.warning { border-color: var(--warn); background: var(--warn-soft); } .banner.success { border-color: var(--good); background: var(--good-soft); } .banner.critical { border-color: var(--wrong); background: var(--wrong-soft); }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: var(--height); padding: .35rem .95rem; border-radius: var(--radius); border: 1px solid var(--brand); background: var(--surface); color: var(--brand); font-family: inherit; font-size: .9375rem; font-weight: 600; line-height: 1.2; text-decoration: none; cursor: pointer; }
.button.primary { background: var(--brand); color: var(--brand-ink); } .button.critical { color: var(--wrong); border-color: var(--wrong); } .button[disabled] { opacity: .5; cursor: default; } .button.fill { width: 100%; }
a.link { color: var(--brand); }
button.link { border: 0; background: none; padding: 0; font: inherit; color: var(--brand); text-decoration: underline; cursor: pointer; min-height: 24px; }
.subdued { color: var(--quiet); } .strong { font-weight: 650; }
.field { display: grid; gap: .25rem; } .field label { font-size: .8125rem; font-weight: 600; } .field .details { font-size: .8125rem; color: var(--quiet); } .field .error { font-size: .8125rem; color: var(--wrong); }
.field .error:empty, .field .details:empty { display: none; }
select, input, textarea { font: inherit; color: inherit; min-height: var(--height); padding: .4rem .6rem; border: 1px solid var(--field-line); border-radius: var(--radius); background: var(--surface); width: 100%; }
[aria-invalid=true] { border-color: var(--wrong); }
input[type=checkbox] { width: 1.1rem; min-height: 0; height: 1.1rem; accent-color: var(--brand); }
.tick { display: flex; gap: .5rem; align-items: center; }
hr { border: 0; border-top: 1px solid var(--line); margin: 0; width: 100%; }
.spinner { display: inline-block; width: 1.5rem; height: 1.5rem; border: 3px solid var(--line); border-top-color: var(--brand); border-radius: 50%; animation: turn 1s linear infinite; }
.skeleton { display: grid; gap: .5rem; } .skeleton span { height: .9rem; border-radius: 4px; background: var(--line); } .skeleton span:last-child { width: 60%; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .spinner { animation: none; } }
`);
