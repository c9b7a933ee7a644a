import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PublishError } from './publish-error.ts';
import { parseTarget, type Target } from './target.ts';

test.each<[string, Target]>([
  ['s3://news', { kind: 's3', bucket: 'news', prefix: '' }],
  ['s3://news/', { kind: 's3', bucket: 'news', prefix: '' }],
  ['s3://news/a/b/', { kind: 's3', bucket: 'news', prefix: 'a/b' }],
  ['s3://news/خبر', { kind: 's3', bucket: 'news', prefix: 'خبر' }],
  ['rsync://host/module', { kind: 'rsync', address: 'rsync://host/module/' }],
  ['rsync://host:8730/module/site/', { kind: 'rsync', address: 'rsync://host:8730/module/site/' }],
  ['www@host:/srv/site', { kind: 'rsync', address: 'www@host:/srv/site/' }],
  ['host:site', { kind: 'rsync', address: 'host:site/' }],
  ['/srv/site', { kind: 'folder', folder: '/srv/site' }],
  ['site', { kind: 'folder', folder: resolve('site') }],
  ['./a:b', { kind: 'folder', folder: resolve('a:b') }],
])('%s', (typed, target) => {
  expect(parseTarget(typed)).toEqual(target);
});

test.each(['', 's3://', 's3://a', 's3://news/a//b', 's3://news/../b', 'rsync://host', 'rsync://-e/x', 'ftp://host/x', 'https://host/x'])('refuses %j', (typed) => {
  expect(() => parseTarget(typed)).toThrow(PublishError);
});
