/** The one style sheet of a publication: calm on a screen, at any width, in the dark and on paper. 样式 */
export const STYLE_SHEET = `:root {
  color-scheme: light dark;
  --ink: #1f2329;
  --quiet: #4e5661;
  --paper: #ffffff;
  --shade: #f2f4f7;
  --line: #c3c9d2;
  --link: #1d4f91;
  --stamp: #a81212;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed;
    --quiet: #b4bac4;
    --paper: #16191d;
    --shade: #22262c;
    --line: #4b525c;
    --link: #9cc3ff;
    --stamp: #ff9d94;
  }
}
* {
  box-sizing: border-box;
}
html {
  font: 16px/1.7 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  color: var(--ink);
  background: var(--paper);
}
body {
  max-width: 68rem;
  margin: 0 auto;
  padding: 1rem 1.25rem 3rem;
  overflow-wrap: anywhere;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  position: static;
  display: inline-block;
  padding: 0.25rem 0.75rem;
}
a {
  color: var(--link);
}
a:focus-visible,
[tabindex]:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
h1 {
  font-size: 1.75rem;
  line-height: 1.35;
  margin: 1rem 0;
}
h2 {
  font-size: 1.3rem;
  margin: 2.25rem 0 0.75rem;
  padding-bottom: 0.25rem;
  border-bottom: 2px solid var(--line);
}
h3 {
  font-size: 1.05rem;
  margin: 1.5rem 0 0.25rem;
}
.trail {
  font-size: 0.9rem;
  color: var(--quiet);
}
.demonstration {
  border: 2px solid var(--stamp);
  color: var(--stamp);
  padding: 0.5rem 0.75rem;
  font-weight: bold;
}
dl {
  display: grid;
  grid-template-columns: minmax(6rem, max-content) 1fr;
  gap: 0.25rem 1rem;
  margin: 0.75rem 0;
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
}
.wide {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-variant-numeric: tabular-nums;
}
caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
th,
td {
  border: 1px solid var(--line);
  padding: 0.3rem 0.6rem;
  text-align: left;
  vertical-align: top;
  font-weight: normal;
}
thead th {
  background: var(--shade);
  font-weight: bold;
  white-space: nowrap;
}
.head {
  font-weight: bold;
}
.short {
  white-space: nowrap;
}
.number {
  text-align: right;
  white-space: nowrap;
}
.grade {
  font-weight: bold;
  white-space: nowrap;
}
.quiet {
  color: var(--quiet);
}
.code {
  font-family: 'Cascadia Mono', Consolas, monospace;
  font-size: 0.9rem;
}
ol,
ul {
  padding-left: 1.5rem;
  margin: 0.25rem 0;
}
footer {
  margin-top: 3rem;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.9rem;
}
@media (max-width: 40rem) {
  dl {
    grid-template-columns: 1fr;
  }
  dt {
    margin-top: 0.5rem;
  }
}
@media print {
  :root {
    --ink: #000000;
    --quiet: #333333;
    --paper: #ffffff;
    --shade: #eeeeee;
    --line: #777777;
    --link: #000000;
    --stamp: #000000;
  }
  html {
    font-size: 11pt;
  }
  body {
    max-width: none;
    padding: 0;
  }
  .skip,
  .screen {
    display: none;
  }
  .wide {
    overflow: visible;
  }
  thead {
    display: table-header-group;
  }
  tr,
  h2,
  h3 {
    break-inside: avoid;
  }
  h2,
  h3 {
    break-after: avoid;
  }
}
`
