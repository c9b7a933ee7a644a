import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formWords as words } from '../src/i18n/form-words.ts';
import { startBrowser } from './support/browser.ts';
import { FormEndpoint } from './support/form-endpoint.ts';
import { FormSite } from './support/form-site.ts';

const ARTICLE = '/news/140011020/';
const COMMENT = { name: 'خواننده', email: 'reader@example.org', text: 'سلام.\nآب\u200cوهوا خوب است؟' };

let endpoint: FormEndpoint;
let site: FormSite;
let browser: Browser;

beforeAll(async () => {
  endpoint = await FormEndpoint.start();
  site = await FormSite.start(endpoint.origin);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  await endpoint?.[Symbol.asyncDispose]();
});

/** Opens the article in a window of its own. With script, its clock is ours. */
async function open(hasScript: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: hasScript });
  const page = await context.newPage();
  if (hasScript) await page.clock.install();
  await page.goto(site.url + ARTICLE);
  return page;
}

async function fill(page: Page, values: Partial<typeof COMMENT> = {}): Promise<void> {
  const { name, email, text } = { ...COMMENT, ...values };
  await page.locator('#comment-name').fill(name);
  await page.locator('#comment-email').fill(email);
  await page.locator('#comment-text').fill(text);
}

/** Waits until script has taken the forms over. */
async function enhanced(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLFormElement>('form[data-form]')].every((form) => form.noValidate));
}

/** Presses the button of the comment form, when a person could have filled it in. */
async function send(page: Page): Promise<void> {
  await enhanced(page);
  await page.clock.fastForward(5000);
  await page.locator('form[data-form=comments] [type=submit]').click();
}

function status(page: Page) {
  return page.locator('form[data-form=comments] [role=status]');
}

/** Providers: their settings, our fields' names, what else is sent, and what the reader of a form without script sees then. */
const PROVIDERS: [name: string, settings: string, names: [name: string, email: string, text: string], also: Record<string, string>, goesTo: 'thanks' | 'endpoint'][] = [
  ['formspree', '', ['name', 'email', 'message'], { article: 'URL' }, 'thanks'],
  ['netlify', '', ['name', 'email', 'message'], { 'form-name': 'comments', article: 'URL', 'bot-field': '' }, 'thanks'],
  ['formcarry', '', ['name', 'email', 'message'], { article: 'URL', _gotcha: '' }, 'endpoint'],
  ['basin', '', ['name', 'email', 'message'], { article: 'URL' }, 'endpoint'],
  ['web3forms', 'hidden: { access_key: key-1 }, ', ['name', 'email', 'message'], { article: 'URL', access_key: 'key-1' }, 'thanks'],
  ['getform', '', ['name', 'email', 'message'], { article: 'URL' }, 'endpoint'],
  ['staticman', '', ['fields[name]', 'fields[email]', 'fields[message]'], { 'options[slug]': '140011020' }, 'thanks'],
  ['cusdis', 'hidden: { appId: app-1 }, ', ['nickname', 'email', 'content'], { pageId: '140011020', pageUrl: 'URL', pageTitle: 'خبر آزمون', appId: 'app-1' }, 'endpoint'],
  ['custom', 'hidden: { desk: news }, ', ['name', 'email', 'text'], { article: 'URL', desk: 'news' }, 'thanks'],
];
/** Providers that say which field was wrong. */
const NAMES_FIELDS = new Set(['formspree', 'staticman', 'custom']);

describe.each(PROVIDERS)('%s', (provider, settings, [name, email, text], also, goesTo) => {
  const sent = (): Record<string, string> => ({
    [name]: COMMENT.name, [email]: COMMENT.email, [text]: COMMENT.text.replace('\n', '\r\n'),
    ...Object.fromEntries(Object.entries(also).map(([key, value]) => [key, value === 'URL' ? site.url + ARTICLE : value])),
  });

  beforeAll(async () => {
    const action = provider === 'netlify' ? '' : `action: ${endpoint.origin}/${provider}/x, `;
    const form = `{ provider: ${provider}, ${action}${settings}}`;
    await site.build(`{ comments: ${form}, newsletter: ${form} }`);
  });

  test('takes a comment without script', async () => {
    const page = await open(false);
    await fill(page);
    await page.locator('form[data-form=comments] [type=submit]').click();
    await page.waitForURL(goesTo === 'thanks' ? `${site.url}/thanks/comments/` : `${endpoint.origin}/**`);
    const [submission] = await endpoint.received();
    expect(submission?.type).toBe('application/x-www-form-urlencoded');
    expect(submission?.fields).toMatchObject(sent());
    await page.context().close();
  });

  test('takes a comment in place, and tells what is wrong', async () => {
    const page = await open(true);
    // An address that the browser takes, and the endpoint does not.
    await fill(page, { email: 'reader@localhost' });
    if (provider !== 'netlify') {
      await send(page);
      const fault = NAMES_FIELDS.has(provider) ? words.fix : words.refused;
      await expect.poll(() => status(page).textContent()).toBe(fault);
      expect(await page.locator('#comment-text').inputValue()).toBe(COMMENT.text);
      expect(await page.locator('#comment-email').getAttribute('aria-invalid')).toBe(NAMES_FIELDS.has(provider) ? 'true' : null);
    }
    await fill(page);
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    expect(page.url()).toBe(site.url + ARTICLE);
    expect(await page.locator('#comment-text').inputValue()).toBe('');
    const [submission, ...more] = await endpoint.received();
    // In a form that is no URL-encoded one line ends are as script has them.
    expect(Object.fromEntries(Object.entries(submission?.fields ?? {}).map(([key, value]) => [key, value.replaceAll('\r\n', '\n')])))
      .toMatchObject(Object.fromEntries(Object.entries(sent()).map(([key, value]) => [key, value.replaceAll('\r\n', '\n')])));
    expect(more).toEqual([]);
    await page.context().close();
  });
});

describe('an endpoint of one\u2019s own', () => {
  beforeAll(async () => {
    await site.build(`{ comments: { action: '${endpoint.origin}/custom/x' }, newsletter: { action: '${endpoint.origin}/custom/x' } }`);
  });

  test.each<[what: string, name: string, says: string]>([
    ['that has had too many', 'limit', words.busy],
    ['that fails', 'fault', words.broken],
  ])('%s leaves the text', async (_, name, says) => {
    const page = await open(true);
    await fill(page, { name });
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(says);
    expect(await page.locator('#comment-text').inputValue()).toBe(COMMENT.text);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    expect(await page.locator('[type=submit][aria-disabled]').count()).toBe(0);
    await page.context().close();
  });

  test('may answer with a redirect', async () => {
    const page = await open(true);
    await fill(page, { name: 'plain' });
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    expect(await endpoint.received()).toHaveLength(1);
    await page.context().close();
  });

  test('that does not answer is not waited for, and what was typed survives a reload until it is sent', async () => {
    const page = await open(true);
    await fill(page, { name: 'slow' });
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sending);
    expect(await page.locator('[type=submit][aria-disabled=true]').count()).toBe(1);
    await page.locator('form[data-form=comments] [type=submit]').click({ force: true });
    await page.clock.fastForward(25_000);
    await expect.poll(() => status(page).textContent()).toBe(`${words.unknown} ${words.sendPlainly}`);
    await page.reload();
    await expect.poll(() => page.locator('#comment-text').inputValue()).toBe(COMMENT.text);
    await page.locator('#comment-name').fill('خواننده');
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    await page.reload();
    expect(await page.locator('#comment-text').inputValue()).toBe('');
    expect(await endpoint.received()).toHaveLength(1);
    await page.context().close();
  });

  test('is not asked while there is no connection', async () => {
    const page = await open(true);
    await fill(page);
    await page.context().setOffline(true);
    await send(page);
    expect(await status(page).textContent()).toBe(words.offline);
    await page.context().setOffline(false);
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    expect(await endpoint.received()).toHaveLength(1);
    await page.context().close();
  });

  test('gets nothing sooner than a person could have filled the form in', async () => {
    const page = await open(true);
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.reload();
    await fill(page);
    await enhanced(page);
    await page.locator('form[data-form=comments] [type=submit]').click();
    await page.clock.runFor(1000);
    expect(await endpoint.received()).toEqual([]);
    await page.clock.runFor(3000);
    await page.clock.resume();
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    expect(await endpoint.received()).toHaveLength(1);
    await page.context().close();
  });

  test('gets nothing that is wrong already: it is said in Persian at each field, and the first is focused', async () => {
    const page = await open(true);
    await page.locator('#comment-name').fill('  ');
    await page.locator('#comment-email').fill('reader');
    await enhanced(page);
    await page.locator('#comment-text').fill('آ'.repeat(5001));
    expect((await page.locator('#comment-text').inputValue()).length).toBe(5001);
    await send(page);
    const said = async (id: string): Promise<string | null> => {
      const described = await page.locator(`#${id}`).getAttribute('aria-describedby');
      return described === null ? null : page.locator(`#${described}`).textContent();
    };
    expect(await said('comment-name')).toBe(words.empty);
    expect(await said('comment-email')).toBe(words.badEmail);
    expect(await said('comment-text')).toBe(words.tooLong('۵٬۰۰۱', '۵٬۰۰۰'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-name');
    expect(await status(page).textContent()).toBe(words.fix);
    await page.locator('#comment-name').fill('سارا');
    expect(await said('comment-name')).toBe(null);
    expect(await endpoint.received()).toEqual([]);
    await page.context().close();
  });

  test('learns which comment is answered, and none when the reader writes one apart', async () => {
    site.newsroom.write('content/comments/140011020/1.yml', '_id: first\nname: سارا\nmessage: سلام\ndate: 1400/11/03\n');
    await site.build(`{ comments: { action: '${endpoint.origin}/custom/x' } }`);
    const page = await open(true);
    await page.getByRole('button', { name: 'پاسخ' }).click();
    await expect.poll(() => status(page).textContent()).toBe(`${words.answering('سارا')} ${words.noAnswer}`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-text');
    await fill(page);
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    await page.getByRole('button', { name: 'پاسخ' }).click();
    await page.getByRole('button', { name: words.noAnswer }).click();
    await fill(page);
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(words.sent.comments);
    expect((await endpoint.received()).map(({ fields }) => fields['parent'])).toEqual(['first', undefined]);
    const plain = await open(false);
    expect(await plain.locator('.comment-answer').isVisible()).toBe(false);
    await page.context().close();
    await plain.context().close();
    site.newsroom.remove('content/comments');
    await site.build(`{ comments: { action: '${endpoint.origin}/custom/x' }, newsletter: { action: '${endpoint.origin}/custom/x' } }`);
  });

  test('gets the reader\u2019s e-mail for the newsletter', async () => {
    const page = await open(true);
    await page.locator('#newsletter-email').fill('reader@example.org');
    await enhanced(page);
    await page.clock.fastForward(5000);
    await page.locator('form[data-form=newsletter] [type=submit]').click();
    await expect.poll(() => page.locator('form[data-form=newsletter] [role=status]').textContent()).toBe(words.sent.newsletter);
    expect((await endpoint.received())[0]?.fields).toEqual({ email: 'reader@example.org', _gotcha: '' });
    await page.context().close();
  });

  test('has a trap for robots that people neither see nor hear nor reach', async () => {
    const page = await open(true);
    expect(await page.locator('[name=_gotcha]').first().isVisible()).toBe(false);
    expect(await page.locator('form[data-form=comments]').ariaSnapshot()).not.toContain('خالی بگذارید');
    await page.locator('#comment-name').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe('_gotcha');
    await page.context().close();
  });
});

describe('an endpoint that script may not read', () => {
  beforeAll(async () => {
    await site.build(`{ comments: { action: '${endpoint.origin}/custom/silent', success: { ok: "true" } } }`);
  });

  test('leaves the reader the way without script', async () => {
    const page = await open(true);
    await fill(page);
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(`${words.unknown} ${words.sendPlainly}`);
    expect(await page.locator('#comment-text').inputValue()).toBe(COMMENT.text);
    await page.getByRole('button', { name: words.sendPlainly }).click();
    await page.waitForURL(`${site.url}/thanks/comments/`);
    await endpoint.received();
    await page.context().close();
  });

  test('is not believed when it redirects, where its settings say what success is', async () => {
    await site.build(`{ comments: { action: '${endpoint.origin}/custom/x', success: { ok: "true" } } }`);
    const page = await open(true);
    await fill(page, { name: 'away' });
    await send(page);
    await expect.poll(() => status(page).textContent()).toBe(`${words.unknown} ${words.sendPlainly}`);
    await page.context().close();
  });
});
