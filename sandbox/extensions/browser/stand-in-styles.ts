/** The working clothes of the sandbox's admin, inside of every element that stands for one of Shopify's. */
export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host { box-sizing: border-box; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
:focus-visible { outline: 3px solid #f08a24; outline-offset: 2px; border-radius: 3px; }
h3 { font-size: .9375rem; margin: 0; }
p { margin: 0; }
.stack { display: flex; flex-direction: column; align-items: stretch; }
.stack.inline { flex-direction: row; flex-wrap: wrap; align-items: center; }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 999px; font-size: .8125rem; white-space: nowrap; background: #eceef4; color: #4a4f66; }
.badge.info { background: #e9eaf8; color: #3b3f8f; } .badge.success { background: #e1f3ea; color: #1b6b45; }
.badge.caution, .badge.warning { background: #fdf0d8; color: #8a5200; } .badge.critical { background: #fbe7e9; color: #a02633; }
.banner { border-left: 4px solid #3b3f8f; background: #e9eaf8; border-radius: 6px; padding: .7rem 1rem; display: grid; gap: .35rem; }
.banner.warning { border-color: #8a5200; background: #fdf0d8; } .banner.success { border-color: #1b6b45; background: #e1f3ea; } .banner.critical { border-color: #a02633; background: #fbe7e9; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 40px; padding: .35rem .95rem; border-radius: 6px; border: 1px solid #3b3f8f; background: #fff; color: #3b3f8f; font: 600 .9375rem/1.2 inherit; font-family: inherit; text-decoration: none; cursor: pointer; }
.button.primary { background: #3b3f8f; color: #fff; } .button.critical { color: #a02633; border-color: #a02633; } .button[disabled] { opacity: .5; cursor: default; }
a.link { color: #3b3f8f; }
.subdued { color: #5a5f78; } .strong { font-weight: 650; }
.field { display: grid; gap: .25rem; } .field label { font-size: .8125rem; font-weight: 600; } .field .details { font-size: .8125rem; color: #5a5f78; } .field .error { font-size: .8125rem; color: #a02633; }
select, input { font: inherit; color: inherit; min-height: 40px; padding: .4rem .6rem; border: 1px solid #8f94ab; border-radius: 6px; background: #fff; width: 100%; }
input[type=checkbox] { width: 1.1rem; min-height: 0; height: 1.1rem; accent-color: #3b3f8f; }
.tick { display: flex; gap: .5rem; align-items: center; }
hr { border: 0; border-top: 1px solid #dcdfea; margin: 0; width: 100%; }
.spinner { display: inline-block; width: 1.5rem; height: 1.5rem; border: 3px solid #dcdfea; border-top-color: #3b3f8f; border-radius: 50%; animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .spinner { animation: none; } }
`);
