import { isError, type ContentIssue } from '../domain/content-issue.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { escapeHtml } from '../queries/escape-html.ts';

const STYLE = `
.khabar-issues{position:fixed;inset-inline:0;inset-block-end:0;max-block-size:45vh;overflow:auto;z-index:1000;margin:0;padding:1rem 1.25rem;
background:#2a0f12;color:#fff;font:15px/1.9 Vazirmatn,Tahoma,sans-serif;border-block-start:4px solid #ff5a5a;direction:rtl;text-align:start}
.khabar-issues h2{margin:0 0 .5rem;font-size:1rem;color:#fff}.khabar-issues ol{margin:0;padding-inline-start:1.5rem}
.khabar-issues li{margin-block-end:.5rem}.khabar-issues code{direction:ltr;unicode-bidi:isolate;color:#ffd0a8;background:none;font:13px/1.6 ui-monospace,monospace}
.khabar-issues summary{cursor:pointer}`;

/** The list of what is wrong, laid over the lower edge of a page of the preview. */
export function issuesPanel(issues: readonly ContentIssue[]): string {
  const errors = issues.filter(isError).length;
  const title = errors > 0 ? `${toPersianDigits(errors)} خطا در نوشته‌ها` : `${toPersianDigits(issues.length)} هشدار در نوشته‌ها`;
  return `<aside class="khabar-issues" aria-label="${title}"><style>${STYLE}</style><details${errors > 0 ? ' open' : ''}><summary>${title}</summary>
<ol>${issues.map(item).join('\n')}</ol></details></aside>`;
}

/** A page of its own for when the newsroom's settings are so wrong that no page can be shown. It reloads when they are mended. */
export function issuesPage(issues: readonly ContentIssue[]): string {
  return `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>خطا در نوشته‌ها</title>
<script type="module" src="/@vite/client"></script></head><body style="background:#1c0b0d">${issuesPanel(issues)}</body></html>`;
}

function item({ file, line, column, rule, message }: ContentIssue): string {
  return `<li>${escapeHtml(message)}<br><code>${escapeHtml(`${file}:${line}:${column}`)}</code> <code>${escapeHtml(rule)}</code></li>`;
}
