/** The style sheet of text-only pages: the system's own font and colours, so that dark and light are the reader's. */
export const LITE_CSS = [
  'html{background:canvas;color:canvastext}body{max-width:38rem;margin:auto;padding:1rem;font:1.0625rem/1.9 system-ui,Tahoma,sans-serif;overflow-wrap:break-word}',
  'h1{font-size:1.5rem;line-height:1.6}h2{font-size:1.2rem}',
  'li{margin-block:.35rem}header,footer{font-size:.9rem}.lead,.block-title{font-weight:700}',
  '.picture,.credit,figcaption,time{opacity:.75}figure,blockquote{margin-inline:1rem}',
  'table{display:block;overflow-x:auto;border-collapse:collapse}td,th{border:1px solid;padding:.2rem .5rem;text-align:start}pre{overflow-x:auto}',
].join('');

/** That of an issue as one page, which is read on screens and printed. */
export const ISSUE_CSS = `${LITE_CSS}${[
  'nav li{margin-block:.15rem}article{border-block-start:1px solid;margin-block-start:2rem;padding-block-start:1rem}',
  '@media print{nav{break-after:page}a{color:inherit;text-decoration:none}}',
].join('')}`;

/** That of an issue as a book. Its reader's own font, size and colours are left to it. */
export const BOOK_CSS = `body{line-height:1.9}
h1,h2,h3{line-height:1.6}
.title-page{text-align:center;margin-top:20%}
.kicker,.picture,.credit,.details,figcaption{font-size:.875em}
.lead,.block-title{font-weight:bold}
figure,blockquote{margin:1em}
table{border-collapse:collapse}
td,th{border:1px solid;padding:.2em .5em}
`;

/** The style sheets that stand in pages, for the content security policy. */
export const EDITION_STYLES: readonly string[] = [LITE_CSS, ISSUE_CSS];
