import { describe, expect, test } from 'vitest';
import { siteSchema, type FormConfig } from '../config/site-config.ts';
import { formOrigins } from './form-origins.ts';
import { formView } from './form-view.ts';

const SITE = 'https://khabar.example';
const PAGE = { url: `${SITE}/news/1400/`, title: 'تیتر', code: '1400' };

function settings(comments: object, newsletter?: object) {
  return siteSchema.parse({ title: 'خبر', url: SITE, forms: { comments, ...(newsletter === undefined ? {} : { newsletter }) } });
}

function commentForm(comments: object) {
  return formView('comments', settings(comments).forms.comments as FormConfig, SITE, PAGE);
}

describe('formView', () => {
  test('without settings has no address', () => {
    expect(formView('newsletter', undefined, SITE).action).toBe(undefined);
  });

  test('an endpoint of one\u2019s own gets the address of the article and of the page of thanks', () => {
    expect(commentForm({ action: 'https://forms.example/c' })).toEqual({
      kind: 'comments', action: 'https://forms.example/c', fields: { name: 'name', email: 'email', text: 'text', parent: 'parent' }, asksEmail: true,
      hidden: [{ name: 'article', value: PAGE.url }], next: { name: '_next', value: `${SITE}/thanks/comments/` },
      honeypot: '_gotcha', attributes: {}, encoding: 'urlencoded', success: { redirect: true }, errors: 'errors',
    });
  });

  test('the settings overrule the profile', () => {
    const form = commentForm({
      provider: 'formspree', action: 'https://formspree.io/f/x', fields: { text: 'body', article: 'page' }, hidden: { _subject: 'دیدگاه' },
      encoding: 'json', next: 'goto', honeypot: 'hp', success: { done: 'yes' }, errors: 'faults',
    });
    expect(form).toMatchObject({
      fields: { name: 'name', email: 'email', text: 'body' }, encoding: 'json', next: { name: 'goto' }, honeypot: 'hp', success: { answer: ['done', 'yes'] }, errors: 'faults',
      hidden: [{ name: 'page', value: PAGE.url }, { name: '_subject', value: 'دیدگاه' }],
    });
  });

  test('the e-mail address need not be asked for', () => {
    expect(commentForm({ action: 'https://forms.example/c', askEmail: 'false' }).asksEmail).toBe(false);
  });

  test('a form of Netlify is posted to the site itself', () => {
    expect(commentForm({ provider: 'netlify' })).toMatchObject({ action: '/thanks/comments/', attributes: { name: 'comments', 'data-netlify': 'true' } });
  });

  test('Staticman learns the news code, under which it files the comment', () => {
    expect(commentForm({ provider: 'staticman', action: 'https://s.example/v3/entry/github/a/b/main/comments' }).hidden)
      .toEqual([{ name: 'options[slug]', value: '1400' }]);
  });
});

describe('formOrigins', () => {
  test.each<[what: string, comments: object, newsletter: object | undefined, origins: string[]]>([
    ['each origin once', { action: 'https://forms.example/c' }, { action: 'https://forms.example/n' }, ['https://forms.example']],
    ['both, sorted', { action: 'https://z.example:8443/c' }, { provider: 'formspree', action: 'https://formspree.io/f/x' }, ['https://formspree.io', 'https://z.example:8443']],
    ['the provider\u2019s own address', { provider: 'web3forms', hidden: { access_key: 'k' } }, undefined, ['https://api.web3forms.com']],
    ['none for a form of the site itself', { provider: 'netlify' }, { action: `${SITE}/subscribe` }, []],
  ])('%s', (_, comments, newsletter, origins) => {
    expect(formOrigins(settings(comments, newsletter))).toEqual(origins);
  });

  test('none for a form of the host below which the site lies', () => {
    const { forms } = settings({ action: `${SITE}/api/comments` });
    expect(formOrigins({ url: `${SITE}/news`, forms })).toEqual([]);
  });
});

describe('the settings', () => {
  test.each<[what: string, form: object, path: string]>([
    ['no address', { provider: 'formspree' }, 'forms.comments.action'],
    ['no key of Web3Forms', { provider: 'web3forms' }, 'forms.comments.hidden'],
    ['no app of Cusdis', { provider: 'cusdis', hidden: { other: 'x' } }, 'forms.comments.hidden'],
    ['two signs of success', { action: 'https://forms.example/', success: { a: '1', b: '2' } }, 'forms.comments.success'],
    ['a script for an address', { action: 'javascript:alert(1)' }, 'forms.comments.action'],
  ])('%s is refused', (_, form, path) => {
    const { error } = siteSchema.safeParse({ title: 'خبر', url: SITE, forms: { comments: form } });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(error?.issues[0]?.message).toMatch(/[آ-ی]/);
  });
});
