/** What the pages of reviews have besides the style that all small pages share. */
export const reviewStyle = `
fieldset{border:0;margin:0;padding:0;min-width:0}
legend,.field>label{display:block;padding:0;margin-bottom:.375rem;font-weight:600}
h2.product{margin-bottom:1rem}
.product{font-weight:600;overflow-wrap:anywhere}
.field,.answers{margin-top:1.375rem}
.small{margin-top:.375rem;font-size:.9375rem;color:#5c564c}
.part .small a,.more a,.note a{color:#1f1c18;text-underline-offset:.2em}
input[type=text],textarea{display:block;width:100%;padding:.625rem .75rem;border:1.5px solid #6b655b;border-radius:.75rem;font:inherit;background:#fff;color:#1f1c18}
input[type=text]{min-height:3rem}
textarea{resize:vertical;min-height:9rem}
[aria-invalid=true]{border-color:#8e1f0b!important;border-width:2px!important}
input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid #1f1c18;outline-offset:2px}
.problem{margin-top:.375rem;color:#8e1f0b;font-weight:600;overflow-wrap:anywhere}
.problem:empty,.hint:empty,.photos:empty{display:none}
.problems{margin-bottom:1.25rem;padding:.875rem 1rem;border:2px solid #8e1f0b;border-radius:.75rem;color:#8e1f0b}
.problems p{font-weight:600}.problems ul{margin-top:.25rem;padding-left:1.125rem}.problems a{color:inherit}
.star-row input{position:absolute;width:3.25rem;height:3.25rem;margin:0;opacity:0;cursor:pointer}
.stars .star-row{padding-bottom:1.75rem}
.stars input:checked+.star-shape,.star-row label:has(~label input:checked) .star-shape,.given-stars .star-shape{fill:#b25e09;stroke:#b25e09}
.star-row label:has(input:focus-visible){outline:3px solid #1f1c18;outline-offset:-2px}
.said{position:absolute;left:.5rem;bottom:0;opacity:0;white-space:nowrap;pointer-events:none;color:#3d3831}
input:checked~.said{opacity:1}
.answer-row{display:flex;flex-wrap:wrap;gap:.5rem}
.answer-row label{position:relative;display:block}
.answer-row input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.answer-row span{display:flex;align-items:center;min-height:2.75rem;padding:.375rem .875rem;border:1.5px solid #8c857a;border-radius:1.375rem;background:#fff}
.answer-row input:checked+span{border-color:#1f1c18;box-shadow:inset 0 0 0 1.5px #1f1c18;font-weight:600}
.answer-row label:last-child input:checked+span{box-shadow:none;font-weight:400}
.quiet p+form{margin-top:1.25rem}
.answer-row input:focus-visible+span{outline:3px solid #1f1c18;outline-offset:2px}
.photos{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 .75rem;padding:0;list-style:none}
.photos li{width:6rem}
.photos img{display:block;width:6rem;height:6rem;object-fit:cover;border-radius:.75rem;background:#eceae4}
.photos progress{display:block;width:6rem;margin-top:.25rem}
.photos .plain{width:100%;min-height:2.75rem;margin-top:.25rem;padding:.25rem;font-size:.9375rem}
.keep{display:block;margin-top:.25rem;font-size:.9375rem}
.keep input{width:1.25rem;height:1.25rem;vertical-align:-.25rem}
input[type=file]{display:block;width:100%;min-height:3rem;padding:.5rem;border:1.5px dashed #8c857a;border-radius:.75rem;font:inherit;font-size:1rem;background:#fff;color:#1f1c18}
.withdraw{margin-top:1.25rem}
.withdraw summary{min-height:2.75rem;padding:.5rem 0;cursor:pointer;text-decoration:underline;text-underline-offset:.2em;color:#3d3831}
.others{list-style:none;margin:0;padding:0}
.others li{padding:.875rem 0;border-top:1px solid #e4e0d7}
.others li:first-child{border-top:0;padding-bottom:.875rem}
.more .product{margin:0;color:#1f1c18}
.given-stars{display:flex;gap:.125rem}.given-stars .star-shape{width:1.375rem;height:1.375rem}
.checked{margin-top:1.25rem;font-size:.9375rem;color:var(--on-ground);text-align:center;text-wrap:pretty}
`;
