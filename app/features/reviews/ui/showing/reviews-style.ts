/** What pages of reviews have beyond other pages for customers. Texts of reviews keep their lines and never leave the screen. */
export const reviewsStyle = `
main{max-width:42rem}
.more+.more{margin-top:1rem}
.stars{color:#8a5a00;letter-spacing:.08em;white-space:nowrap;font-size:1.125rem}
.sum{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin-top:.5rem}.sum b{font:600 2rem/1.1 var(--head)}
.rows{list-style:none;margin-top:.875rem;display:grid;gap:.125rem}
.rows a,.rows span.row{display:grid;grid-template-columns:5rem 1fr 3.5rem;gap:.625rem;align-items:center;min-height:2.75rem;color:#1f1c18;text-decoration:none}
.rows a:hover{text-decoration:underline}.rows a[aria-current]{font-weight:700}
.rows span.n{text-align:right}
meter{width:100%;height:.75rem}
.filter{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin-top:.75rem;align-items:end}
.filter label{display:grid;gap:.25rem;font-size:.9375rem}
.filter select{font:inherit;min-height:3rem;padding:.5rem .625rem;border:1.5px solid #8c857a;border-radius:.75rem;background:#fff;color:#1f1c18;width:100%}
.filter .tick{display:flex;align-items:center;gap:.625rem;min-height:3rem}.filter input{width:1.375rem;height:1.375rem}
.filter .button{margin:0}
.review h2{margin-top:.375rem;overflow-wrap:anywhere}.review p{overflow-wrap:anywhere}
.review .words{white-space:pre-line;margin-top:.5rem;color:#1f1c18}
.by{font-size:.9375rem;color:#5c564c;display:flex;flex-wrap:wrap;gap:.125rem .75rem;margin-top:.25rem}
.mark{font-weight:600;color:#3d3831}
.asked{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.625rem;font-size:.9375rem}.asked dt{display:inline;color:#5c564c}.asked dd{display:inline;font-weight:600}
.photos{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.75rem}.photos img{display:block;border-radius:.625rem;object-fit:cover;background:#eee}
.reply{margin-top:.875rem;padding:.75rem 1rem;border-left:.25rem solid var(--accent);background:#f6f4ef}.reply b{display:block}.reply p{white-space:pre-line;margin:.25rem 0 0}
.vote{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-top:.875rem;font-size:.9375rem;color:#3d3831}.vote .plain{width:auto;min-height:2.75rem;padding:.375rem 1rem}
.pager{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem;align-items:center;justify-content:space-between}.pager .plain{width:auto}
.said{padding:.75rem 1rem;background:#fff;border-radius:.75rem;margin-bottom:1rem;font-weight:600}
`;
